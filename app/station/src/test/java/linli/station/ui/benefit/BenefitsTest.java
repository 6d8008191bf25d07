package linli.station.ui.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import linli.core.visit.Found;
import linli.station.ui.FakeMembers;
import linli.station.ui.TestDesk;
import linli.station.ui.kit.ChoiceModel;
import org.junit.jupiter.api.Test;

/** What a member has a right to, without a window. */
class BenefitsTest {

    private final TestDesk test = new TestDesk();
    private final Benefits benefits =
            new Benefits(test.desk, new FakeMembers(test.counter), test.rewards, test.status);

    private List<ChoiceModel.Option> shown() {
        return benefits.asking().get().stream()
                .map(BenefitAsking.Choice.class::cast)
                .flatMap(asked -> asked.choice().options().stream())
                .toList();
    }

    @Test
    void aListThatIsWishedWhileSomethingIsTakenComesAfterIt() {
        test.serving.serve(((Found.MemberFound) test.member()).visit());
        benefits.showAll();
        ChoiceModel.Option gift = shown().getFirst();
        assertThat(gift.isPossible()).isTrue();

        test.counter.slow = true;
        test.rewards.slow = true;
        gift.chosen().run();
        benefits.showAll();
        assertThat(shown()).isEmpty();

        test.rewards.replyAll();
        test.counter.replyAll();
        assertThat(shown()).isNotEmpty();
        assertThat(shown().stream().filter(ChoiceModel.Option::isPossible))
                .extracting(ChoiceModel.Option::title)
                .doesNotContain(gift.title());
    }
}
