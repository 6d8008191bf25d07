package linli.contract.v1;

import static linli.contract.v1.Accepted.refusal;
import static linli.contract.v1.Accepted.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import linli.contract.trust.CentralKeys;
import linli.contract.trust.Ed25519;
import linli.contract.trust.Hash;
import linli.contract.trust.MemberCipher;
import linli.contract.trust.MemberKey;
import linli.contract.trust.SignedText;
import linli.contract.v1.act.RandomActs;
import linli.contract.v1.enrolment.CentralKeysMessage;
import linli.contract.v1.enrolment.EnrolmentAnswer;
import linli.contract.v1.enrolment.EnrolmentRequest;
import linli.contract.v1.feed.Cursor;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.feed.FeedPage;
import linli.contract.v1.feed.MemberAnswer;
import linli.contract.v1.field.Profiles;
import linli.contract.v1.headquarters.VerificationReport;
import linli.contract.v1.journal.UploadAnswer;
import linli.contract.v1.journal.UploadBatch;
import linli.contract.v1.journal.UploadBatch.UploadedEntry;
import linli.core.member.AbsentMember;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.Profile;
import linli.core.member.StationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyncMessagesTest {

    private static final KeyPair PAIR = Ed25519.generate(new SecureRandom());
    private static final CentralKeys KEYS = new CentralKeys(Map.of(0, PAIR.getPublic()));
    private static final MemberKey KEY = MemberKey.random(new Random(1));

    private final Profiles profiles = new Profiles(new MemberCipher(new Random(2)));

    static long[] seeds() {
        return Seeds.upTo(100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsAPageOfTheFeedAsItWasWritten(long seed) {
        RandomActs random = new RandomActs(seed);
        SignedText signed =
                SignedText.sign(
                        "{\n \"版本\": 1}", FeedItem.RuleBookItem.purpose(1), 0, PAIR.getPrivate());
        FeedPage page =
                new FeedPage(
                        new Cursor(3, seed),
                        true,
                        Optional.of(17L).filter(left -> seed % 2 == 0),
                        List.of(
                                new FeedItem.ProductItem(random.product()),
                                member(random.member(), Optional.of(KEY)),
                                member(random.member(), Optional.empty()),
                                new FeedItem.AccountItem(random.account(), 1, seed),
                                new FeedItem.OrderItem(random.order(), 0, 0),
                                new FeedItem.RuleBookItem(1, signed),
                                new FeedItem.ClaimItem(random.claimDecision()),
                                new FeedItem.DisputeItem(random.disputed()),
                                new FeedItem.KeysItem(signed)));

        assertThat(value(FeedPage.read(utf8(page.text())))).isEqualTo(page);
        assertThat(value(MemberAnswer.read(utf8(new MemberAnswer(page.items()).text()))).items())
                .isEqualTo(page.items());
    }

    @Test
    void opensAMemberOfTheFeedWithTheKeyBeside() {
        Member member = new RandomActs(4).member();
        FeedItem.MemberItem item = member(member, Optional.of(KEY));

        assertThat(item.member().profile()).isEqualTo(Profile.UNKNOWN);
        assertThat(item.open(profiles)).isEqualTo(member);
        assertThat(member(member, Optional.empty()).open(profiles).profile())
                .isEqualTo(Profile.UNKNOWN);
    }

    @Test
    void refusesAMemberWhoseIdLooksLikeTheNumberOfSomebodyElse() {
        Member member = new RandomActs(4).member();
        String text = member(member, Optional.of(KEY)).text();
        String forged = new AbsentMember(member.number()).id().value();

        assertThat(refusal(FeedItem.read(text.replace(member.id().value(), forged))))
                .contains("OUT_OF_RANGE");
    }

    @Test
    void readsAnUploadAsItWasWritten() {
        UploadBatch batch =
                new UploadBatch(
                        2,
                        List.of(new UploadedEntry("{\"a\":\"\\\"\"}", "{\n}", Hash.of("x"))),
                        Map.of(new MemberId("m1"), KEY, new MemberId("m0"), KEY),
                        7,
                        3);

        assertThat(value(UploadBatch.read(utf8(batch.text())))).isEqualTo(batch);
    }

    @Test
    void refusesAnUploadOfTooManyEntries() {
        UploadedEntry entry = new UploadedEntry("{}", "{}", Hash.of("x"));
        List<UploadedEntry> many = Collections.nCopies(501, entry);

        assertThat(refusal(UploadBatch.read(utf8(new UploadBatch(1, many, Map.of()).text()))))
                .isEqualTo("TOO_LARGE");
    }

    @Test
    void readsEveryOtherMessageAsItWasWritten() {
        UploadAnswer answer = new UploadAnswer(1, 2, 3, Hash.of("h"));
        assertThat(value(UploadAnswer.read(utf8(answer.text())))).isEqualTo(answer);

        Problem problem = Problem.of(ProblemCode.JOURNAL_FORK, "entries[3]");
        assertThat(value(Problem.read(utf8(problem.text())))).isEqualTo(problem);

        EnrolmentAnswer enrolled = new EnrolmentAnswer(new StationId("s"), "望京店", "central", KEYS);
        assertThat(value(EnrolmentAnswer.read(utf8(enrolled.text())))).isEqualTo(enrolled);

        VerificationReport report =
                new VerificationReport(
                        List.of(
                                new VerificationReport.Journal(
                                        new StationId("s"),
                                        1,
                                        9,
                                        Hash.of("h"),
                                        1,
                                        2,
                                        -3,
                                        4,
                                        5,
                                        6,
                                        7)),
                        200,
                        12_345,
                        0,
                        12_000,
                        10_000,
                        List.of(new VerificationReport.Discrepancy("POINTS", "m1")));
        assertThat(value(VerificationReport.read(utf8(report.text())))).isEqualTo(report);
    }

    @Test
    void provesThatTheKeyOfAnEnrolmentIsTheStationsOwn() {
        EnrolmentRequest request = EnrolmentRequest.of("K7Q2-M9XD", new StationId("s"), PAIR);
        EnrolmentRequest read = value(EnrolmentRequest.read(utf8(request.text())));

        assertThat(read).isEqualTo(request);
        assertThat(read.isProved()).isTrue();
        assertThat(
                        new EnrolmentRequest("other", read.station(), read.key(), read.proof())
                                .isProved())
                .isFalse();
        assertThat(new EnrolmentRequest("K7Q2-M9XD", read.station(), read.key(), "?").isProved())
                .isFalse();
    }

    @Test
    void believesADocumentOnlyForWhatItWasSigned() {
        SignedText signed = SignedText.sign("{}", "rule-book/1/1", 0, PAIR.getPrivate());

        assertThat(signed.isSignedFor("rule-book/1/1", KEYS)).isTrue();
        assertThat(signed.isSignedFor("rule-book/1/2", KEYS)).isFalse();
        assertThat(new SignedText("{ }", 0, signed.signature()).isSignedFor("rule-book/1/1", KEYS))
                .isFalse();
        assertThat(new SignedText("{}", 1, signed.signature()).isSignedFor("rule-book/1/1", KEYS))
                .isFalse();
        assertThat(new SignedText("{}", 0, "***").isSignedFor("rule-book/1/1", KEYS)).isFalse();
    }

    @Test
    void keepsTheCentralsKeysAsText() {
        assertThat(value(CentralKeysMessage.read(CentralKeysMessage.text(KEYS)))).isEqualTo(KEYS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.", ".1", "01.1", "1.-1", "1.1.1", "9999999999.1", "１.1"})
    void readsNoCursorInOtherTexts(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }

    @Test
    void readsACursorAsItWasWritten() {
        Cursor cursor = new Cursor(999_999_999, 999_999_999_999_999_999L);

        assertThat(Cursor.parse(cursor.text())).contains(cursor);
    }

    private FeedItem.MemberItem member(Member member, Optional<MemberKey> key) {
        Member bare =
                new Member(
                        member.id(),
                        member.number(),
                        Profile.UNKNOWN,
                        member.home(),
                        member.inviter(),
                        member.since());
        return new FeedItem.MemberItem(
                bare, profiles.seal(member.profile(), member.id(), KEY), key);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
