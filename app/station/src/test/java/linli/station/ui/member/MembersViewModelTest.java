package linli.station.ui.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import linli.core.act.Act;
import linli.core.member.Profile;
import linli.core.visit.Visit;
import linli.station.ui.FakeMembers;
import linli.station.ui.TestDesk;
import org.junit.jupiter.api.Test;

class MembersViewModelTest {

    private static final Profile ZHAO = new Profile("赵春花", "13700000001", Optional.empty());

    private final TestDesk test = new TestDesk();
    private final MembersViewModel members =
            new MembersViewModel(test.desk, new FakeMembers(test.counter));

    @Test
    void servesWhoJoined() {
        members.joined(joined());
        assertThat(served()).contains(ZHAO.name());
    }

    @Test
    void servesWhoWasScannedWhileANewMemberWasLookedUp() {
        Act.MemberRegistered act = joined();
        test.counter.slow = true;
        members.joined(act);
        members.take(test.member());
        Optional<String> scanned = served();
        test.counter.replyAll();
        assertThat(served()).isPresent().isEqualTo(scanned);
    }

    private Act.MemberRegistered joined() {
        test.counter.register(ZHAO, Optional.empty(), outcome -> {});
        return (Act.MemberRegistered) test.counter.acts.getLast();
    }

    private Optional<String> served() {
        return test.serving.current().map(Visit::member).map(one -> one.profile().name());
    }
}
