package linli.station.boot;

import static linli.station.boot.Till.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import linli.contract.trust.MemberCipher;
import linli.contract.trust.MemberKey;
import linli.contract.v1.feed.FeedItem;
import linli.contract.v1.field.Profiles;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Identification;
import linli.core.act.MemberAct;
import linli.core.campaign.ActivityRefusal;
import linli.core.member.FreezeReason;
import linli.core.member.Member;
import linli.core.member.MemberNumber;
import linli.core.member.MemberRefusal;
import linli.core.member.Profile;
import linli.core.member.StationId;
import linli.core.membership.ActivityRequest;
import linli.core.money.Grams;
import linli.core.money.Money;
import linli.core.sale.Quantity;
import linli.core.tender.Tender;
import linli.core.tender.TenderRefusal;
import linli.core.tender.TenderType;
import linli.core.visit.Found;
import linli.core.visit.ScanRefusal;
import linli.core.visit.ScannedCode;
import linli.core.visit.Visit;
import linli.station.store.StationReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Acts about one member, on the real journal and the real store. */
class MembersTest {

    private static final int ACTS = Boolean.getBoolean("long") ? 2_000 : 60;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir private Path path;
    private Till till;
    private Member wang;
    private Identification card;

    @BeforeEach
    void open() throws IOException {
        till = Till.open(path);
        wang = till.stock();
        card = new Identification(wang.id(), Identification.Kind.CARD, "");
    }

    @AfterEach
    void close() throws IOException {
        till.close();
    }

    @Test
    void countsACheckInOnceADay() throws IOException {
        MemberAct.ActivityClaimed act = accepted(count("CHECK_IN"));

        assertThat(act.points()).isEqualTo(5);
        assertThat(balance()).isEqualTo(505);
        assertThat(count("CHECK_IN")).isEqualTo(Outcome.refused(ActivityRefusal.LIMIT_REACHED));
        till.setClock(Till.START.plus(Duration.ofDays(1)));
        accepted(count("CHECK_IN"));
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    @Test
    void recordsHowMuchWasBroughtBack() {
        assertThat(count("RECYCLING")).isEqualTo(Outcome.refused(ActivityRefusal.AMOUNT_NEEDED));
        Quantity paper = new Quantity.Weight(new Grams(2_350));

        MemberAct.ActivityClaimed act =
                accepted(count(new ActivityRequest("RECYCLING", none(), Optional.of(paper))));

        assertThat(act.amount()).contains(paper);
        assertThat(balance()).isEqualTo(510);
    }

    @Test
    void reviewsTheLatestTicketAndTakesItsPointsBackWithTheGoods() throws IOException {
        assertThat(count("REVIEW")).isEqualTo(Outcome.refused(ActivityRefusal.UNKNOWN_TICKET));
        ActId ticket = till.sell(Optional.of(wang.id()), 2).occasion().act();
        long before = balance();

        MemberAct.ActivityClaimed act = accepted(count("REVIEW"));

        assertThat(act.ticket()).contains(ticket);
        assertThat(count("REVIEW")).isEqualTo(Outcome.refused(ActivityRefusal.LIMIT_REACHED));
        assertThat(balance()).isEqualTo(before + 30);
        accepted(till.tryRefund(ticket, 2, 1));
        assertThat(balance()).isEqualTo(500 + 7 + 30);
        accepted(till.tryRefund(ticket, 1, 1));
        assertThat(balance()).isEqualTo(500 + 3);
        accepted(till.tryRefund(ticket, 1, 1));
        assertThat(balance()).isEqualTo(500);
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    @Test
    void countsAwayFromHomeOnlyWhileTheCentralAnswers() {
        Member guest =
                tell(
                        new Member(
                                new linli.core.member.MemberId("guest"),
                                new MemberNumber(77),
                                new Profile("赵云", "13900000000", Optional.empty()),
                                new StationId("elsewhere"),
                                Optional.empty(),
                                TODAY));
        card = new Identification(guest.id(), Identification.Kind.CARD, "");
        assertThat(count("CHECK_IN")).isEqualTo(Outcome.refused(ActivityRefusal.LIMITED_ELSEWHERE));
        till.goOnline(() -> {});
        accepted(count("CHECK_IN"));
    }

    @Test
    void sellsThePaidMembershipIntoTheDrawerAndRenewsIt() throws IOException {
        assertThat(sellPlus(9_899)).isEqualTo(Outcome.refused(TenderRefusal.NOT_COVERED));

        List<Tender> stored = List.of(new Tender(TenderType.STORED_VALUE, Money.ofFen(9_900), ""));
        assertThat(sellPlus(stored)).isEqualTo(Outcome.refused(TenderRefusal.NOT_FOR_THIS));

        MemberAct.PlusSold first = accepted(sellPlus(10_000));
        MemberAct.PlusSold second = accepted(sellPlus(9_900));

        assertThat(first.payment().change()).isEqualTo(Money.ofFen(100));
        assertThat(first.until()).isEqualTo(LocalDate.of(2027, 11, 21));
        assertThat(second.before()).contains(first.until());
        assertThat(second.until()).isEqualTo(LocalDate.of(2028, 11, 21));
        Visit visit = till.visit(wang.id());
        assertThat(visit.account().plusUntil()).contains(second.until());
        assertThat(balance()).isEqualTo(500);
        StationReport report = till.verify();
        assertThat(report.discrepancies()).isEmpty();
        assertThat(report.drawer()).isEqualTo(Money.ofFen(19_800));
    }

    @Test
    void findsMembersByNameAndByTheFirstLettersOfIt() {
        assertThat(search("王小明")).containsExactly(wang);
        assertThat(search("wxm")).containsExactly(wang);
        assertThat(search("WXM")).containsExactly(wang);
        assertThat(search("8000")).containsExactly(wang);
        assertThat(search("wx")).isEmpty();
        assertThat(search("王")).isEmpty();
    }

    @Test
    void findsAnEditedMemberByWhatTheyAreNow() throws IOException {
        Profile after = new Profile("王晓敏", "13900139111", Optional.of(TODAY.minusYears(30)));

        MemberAct.MemberEdited act = accepted(edit(after));

        assertThat(act.before()).isEqualTo(wang.profile());
        Member now = wang.withProfile(after);
        assertThat(search("wxm")).containsExactly(now);
        assertThat(search("王晓敏")).containsExactly(now);
        assertThat(search("9111")).containsExactly(now);
        assertThat(search("8000")).isEmpty();
        assertThat(search("王小明")).isEmpty();
        assertThat(till.find(new ScannedCode.LastFour("9111")))
                .isInstanceOf(Found.MemberFound.class);
        assertThat(history()).containsExactly(act);
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    @Test
    void refusesWhatNobodyCanBeCalled() {
        till.register(new Profile("李雷", "13700137000", Optional.empty()));
        assertThat(edit(new Profile("王小明", "13700137000", Optional.empty())))
                .isEqualTo(Outcome.refused(MemberRefusal.PHONE_TAKEN));
        assertThat(edit(new Profile("王小明", "123", Optional.empty())))
                .isEqualTo(Outcome.refused(MemberRefusal.BAD_PROFILE));
        assertThat(edit(new Profile("王小明", "", Optional.of(TODAY))))
                .isEqualTo(Outcome.refused(MemberRefusal.BAD_PROFILE));
        assertThat(edit(wang.profile())).isEqualTo(Outcome.refused(MemberRefusal.NOT_CHANGED));
    }

    @Test
    void aFrozenMemberNeitherEarnsNorSpendsButGetsWhatIsPaidFor() throws IOException {
        accepted(freeze(true, FreezeReason.SUSPECTED_MISUSE));

        Outcome<Object> frozen = Outcome.refused(ScanRefusal.MEMBER_FROZEN);
        assertThat(till.find(new ScannedCode.Card(wang.number())))
                .isEqualTo(new Found.NothingFound(ScanRefusal.MEMBER_FROZEN, ending()));
        assertThat(till.find(new ScannedCode.RotatingCode(wang.number(), "s")))
                .isEqualTo(new Found.NothingFound(ScanRefusal.MEMBER_FROZEN, ending()));
        assertThat(till.find(new ScannedCode.LastFour("8000")))
                .isEqualTo(new Found.NothingFound(ScanRefusal.MEMBER_FROZEN, "8000"));
        assertThat(till.trySale(TestShop.sale(Optional.of(wang.id()), 1))).isEqualTo(frozen);
        assertThat(till.tryRedeem(card, "GIFT", 0)).isEqualTo(frozen);
        assertThat(count("CHECK_IN")).isEqualTo(frozen);
        assertThat(sellPlus(9_900)).isEqualTo(frozen);
        assertThat(search("8000")).containsExactly(wang.withFrozen(true));
        accepted(till.tryHandOver(till.visit(wang.id()).orders().getFirst().id().value(), 1));
        assertThat(freeze(true, FreezeReason.MEMBER_ASKED))
                .isEqualTo(Outcome.refused(MemberRefusal.NOT_CHANGED));

        accepted(freeze(false, FreezeReason.CLEARED));
        assertThat(till.find(new ScannedCode.Card(wang.number())))
                .isInstanceOf(Found.MemberFound.class);
        till.sell(Optional.of(wang.id()), 1);
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    @Test
    void aLostCardIsNobodysFromThenOnAndTheNewOneIsTheMember() throws IOException {
        MemberAct.CardReplaced act =
                accepted(
                        till.ask(reply ->
                                till.station()
                                        .counters()
                                        .members()
                                        .replaceCard(wang.id(), Optional.empty(), reply)));

        assertThat(act.lost()).isEqualTo(wang.number());
        assertThat(till.find(new ScannedCode.Card(wang.number())))
                .isEqualTo(new Found.NothingFound(ScanRefusal.CARD_STOPPED, ending()));
        assertThat(till.find(new ScannedCode.Card(act.number())))
                .isInstanceOfSatisfying(
                        Found.MemberFound.class,
                        found ->
                                assertThat(found.visit().member())
                                        .isEqualTo(wang.withNumber(act.number())));
        assertThat(till.verify().discrepancies()).isEmpty();
    }

    @Test
    void refusesACardThatTheCentralStopped() {
        till.station()
                .inbox()
                .apply(List.of(new FeedItem.StoppedCardItem(new MemberNumber(4_711), wang.id())));
        assertThat(till.find(new ScannedCode.Card(new MemberNumber(4_711))))
                .isEqualTo(new Found.NothingFound(ScanRefusal.CARD_STOPPED, "…4711"));
    }

    @Test
    void conservesPointsAndCashThroughRandomActs() throws IOException {
        long seed = Long.getLong("seed", 1);
        Random random = new Random(seed);
        List<ActId> tickets = new ArrayList<>();
        long points = 500;
        long fen = 0;
        for (int i = 0; i < ACTS; i++) {
            till.setClock(Till.START.plus(Duration.ofMinutes(10_000L * i / ACTS)));
            Optional<? extends Act> done = act(random, tickets);
            points += done.map(MembersTest::moved).orElse(0L);
            fen += done.map(act -> act.cash().fen()).orElse(0L);
            assertThat(balance()).as("seed %d, act %d", seed, i).isEqualTo(points);
        }
        StationReport report = till.verify();
        assertThat(report.discrepancies()).as("seed %d", seed).isEmpty();
        assertThat(report.drawer()).as("seed %d", seed).isEqualTo(Money.ofFen(fen));
    }

    private Optional<? extends Act> act(Random random, List<ActId> tickets) {
        return switch (random.nextInt(9)) {
            case 0 -> value(count("CHECK_IN"));
            case 1 -> value(count("REVIEW"));
            case 2 ->
                    value(
                            count(
                                    new ActivityRequest(
                                            "RECYCLING",
                                            none(),
                                            Optional.of(new Quantity.Pieces(3)))));
            case 3 -> value(sellPlus(9_900 + random.nextInt(200)));
            case 4 -> value(freeze(random.nextBoolean(), FreezeReason.MEMBER_ASKED));
            case 5 -> value(edit(new Profile("王" + random.nextInt(99), "13800138000", none())));
            case 6 ->
                    tickets.isEmpty()
                            ? none()
                            : value(
                                    till.tryRefund(
                                            tickets.get(random.nextInt(tickets.size())), 1, 1));
            default -> {
                Optional<Act.SaleCompleted> sold =
                        value(till.trySale(TestShop.sale(Optional.of(wang.id()), 2)));
                sold.ifPresent(act -> tickets.add(act.occasion().act()));
                yield sold;
            }
        };
    }

    private static long moved(Act act) {
        return act.changes().stream()
                .flatMap(change -> change.ledger().stream())
                .mapToLong(entry -> entry.points())
                .sum();
    }

    private static <A> Optional<A> value(Outcome<A> outcome) {
        return outcome instanceof Outcome.Accepted<A>(A act) ? Optional.of(act) : none();
    }

    private Member tell(Member member) {
        java.security.SecureRandom random = new java.security.SecureRandom();
        MemberKey key = MemberKey.random(random);
        String sealed =
                new Profiles(new MemberCipher(random)).seal(member.profile(), member.id(), key);
        till.station()
                .inbox()
                .apply(
                        List.of(
                                new FeedItem.MemberItem(member, sealed, Optional.of(key)),
                                new FeedItem.AccountItem(
                                        TestShop.account(member.id(), 10, TODAY), 0, 0)));
        return member;
    }

    private Outcome<MemberAct.ActivityClaimed> count(String kind) {
        return count(ActivityRequest.of(kind));
    }

    private Outcome<MemberAct.ActivityClaimed> count(ActivityRequest request) {
        return till.ask(reply -> till.station().counters().benefits().count(card, request, reply));
    }

    private Outcome<MemberAct.PlusSold> sellPlus(long fen) {
        return sellPlus(List.of(Tender.cash(Money.ofFen(fen))));
    }

    private Outcome<MemberAct.PlusSold> sellPlus(List<Tender> tenders) {
        return till.ask(
                reply -> till.station().counters().benefits().sellPlus(card, tenders, reply));
    }

    private Outcome<MemberAct.MemberEdited> edit(Profile after) {
        return till.ask(
                reply -> till.station().counters().members().edit(wang.id(), after, none(), reply));
    }

    private Outcome<MemberAct.MemberFrozen> freeze(boolean frozen, FreezeReason reason) {
        return till.ask(reply ->
                till.station()
                        .counters()
                        .members()
                        .freeze(wang.id(), frozen, reason, none(), reply));
    }

    private List<Member> search(String text) {
        List<Visit> found =
                till.ask(reply -> till.station().counters().members().search(text, reply));
        return found.stream().map(Visit::member).toList();
    }

    private List<Act> history() {
        return till.ask(reply -> till.station().counters().members().history(wang.id(), reply));
    }

    private long balance() {
        return till.visit(wang.id()).account().points().balance();
    }

    private String ending() {
        String digits = wang.number().digits();
        return "…" + digits.substring(digits.length() - 4);
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }
}
