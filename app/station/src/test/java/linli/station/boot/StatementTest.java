package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import linli.contract.v1.feed.FeedItem;
import linli.core.account.MemberAccount;
import linli.core.act.Identification;
import linli.core.member.MemberId;
import linli.core.member.Profile;
import linli.core.money.Money;
import linli.core.points.Holder;
import linli.core.points.LedgerEntry;
import linli.core.points.LotId;
import linli.core.points.LotSlice;
import linli.core.points.Statement;
import linli.core.points.Why;
import linli.station.ui.kit.MemberPapers;
import linli.station.ui.kit.Texts;
import linli.station.ui.member.StatementViewModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A member's statement comes to the balance, to the point. */
class StatementTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int ACTS = Boolean.getBoolean("long") ? 3_000 : 50;

    @TempDir Path folder;
    private Till till;

    @BeforeEach
    void open() throws IOException {
        till = Till.openQuickly(folder);
    }

    @AfterEach
    void close() throws IOException {
        till.close();
    }

    @Test
    void addsUpAfterEveryActOfRandomDays() {
        long seed = Long.getLong("seed", 1);
        Random random = new Random(seed);
        List<MemberId> members = new ArrayList<>(List.of(till.stock().id()));
        for (int act = 0; act < ACTS; act++) {
            till.setClock(Till.START.plus(Duration.ofHours(3L * act)));
            MemberId member = members.get(random.nextInt(members.size()));
            switch (random.nextInt(6)) {
                case 0 -> members.add(register(members.size()));
                case 1, 2 ->
                        till.trySaleForPoints(
                                member,
                                100,
                                new Identification(member, Identification.Kind.ROTATING_CODE, ""));
                default -> till.sell(Optional.of(member), 1 + random.nextInt(5));
            }
            String place = "seed " + seed + ", act " + act;
            assertAddsUp(member, place, member.equals(members.getFirst()) ? 500 : 0);
        }
        members.forEach(member -> assertAddsUp(member, "in the end", -1));
    }

    private void assertAddsUp(MemberId member, String place, long elsewhere) {
        Statement statement = statement(member, TODAY.minusMonths(3));
        long sum = Math.addExact(statement.opening(), statement.elsewhere());
        for (Statement.Line line : statement.lines()) {
            LedgerEntry entry = line.booked().entry();
            assertThat(entry.why().points()).as(place).isEqualTo(entry.points());
            sum = Math.addExact(sum, entry.points());
            assertThat(line.balance()).as(place).isEqualTo(sum);
        }
        assertThat(sum).as(place).isEqualTo(till.visit(member).account().points().balance());
        assertThat(statement.opening()).as(place).isZero();
        if (elsewhere >= 0) {
            assertThat(statement.elsewhere()).as(place).isEqualTo(elsewhere);
        }
    }

    @Test
    void putsWhatCameBeforeItsFirstDayIntoTheOpening() {
        MemberId wang = till.stock().id();
        till.sell(Optional.of(wang), 3);
        till.setClock(Till.START.plus(Duration.ofDays(3)));
        till.sell(Optional.of(wang), 1);

        Statement statement = statement(wang, TODAY.plusDays(2));

        assertThat(statement.opening()).isEqualTo(36);
        assertThat(statement.elsewhere()).isEqualTo(500);
        assertThat(statement.lines())
                .extracting(line -> line.booked().entry().reason(), Statement.Line::balance)
                .containsExactly(tuple("BASE", 564L));
        assertThat(statement.closing()).isEqualTo(564);
        assertThat(statement.lines().getFirst().booked().entry().why())
                .isEqualTo(new Why.BasePoints(Money.ofFen(2851), 100));
    }

    @Test
    void showsWhatOthersBookedAsOneSumAndNothingTwice() {
        MemberId wang = till.stock().id();
        till.sell(Optional.of(wang), 3);
        tell(till.visit(wang).account(), 70);

        Statement statement = statement(wang, TODAY);

        assertThat(statement.elsewhere()).as("500 at first and 70 now").isEqualTo(570);
        assertThat(statement.lines()).hasSize(1);
        assertThat(statement.closing()).isEqualTo(606);
        assertThat(statement.endings())
                .extracting(Statement.Ending::points)
                .containsExactly(500L, 70L, 36L);
    }

    @Test
    void isReadOnTheScreenWithReasonsAndFigures() {
        MemberId wang = till.stock().id();
        till.sellForPoints(wang, 100);
        StatementViewModel model =
                new StatementViewModel(
                        till.visit(wang),
                        till.station().counters().till(),
                        MemberPapers.NONE,
                        new Texts(Locale.CHINA),
                        TODAY);
        await().until(() -> model.shown().get().isPresent());

        StatementViewModel.Shown shown = model.shown().get().orElseThrow();

        assertThat(shown.balance()).isEqualTo("431");
        assertThat(shown.sum()).isEqualTo("以前 0，其他门店 +500，本店 -69，加起来 431");
        assertThat(shown.rows())
                .extracting(StatementViewModel.Row::title, StatementViewModel.Row::points)
                .containsExactly(
                        tuple("消费积分", "+31"),
                        tuple("积分当钱花", "-100"),
                        tuple("其他门店和总部", "+500"),
                        tuple("08-22 以前", "0"));
        assertThat(shown.rows().getFirst().figures()).isEqualTo("消费 31.49 元，每 1 元 1 分 · 规则第 0 版");
    }

    /** The central's account: with this station's acts and with points that came elsewhere. */
    private void tell(MemberAccount account, long more) {
        LotId lot = new LotId("elsewhere/1");
        LocalDate ends = LocalDate.of(2027, 5, 31);
        List<LotSlice> lots = List.of(new LotSlice(lot, ends, ends, new Holder.Free(), more));
        LedgerEntry entry =
                new LedgerEntry.Credit(new Why.Activity("REVIEW", more), "E", more, 0, lots);
        MemberAccount told =
                new MemberAccount(
                        account.member(),
                        account.points().apply(entry),
                        account.growth(),
                        account.tier(),
                        account.plusUntil(),
                        account.uses());
        long seq = till.station().journal().head().seq();
        FeedItem item = new FeedItem.AccountItem(told, 1, seq);
        till.station().inbox().apply(List.of(item));
    }

    private MemberId register(int number) {
        String phone = Long.toString(13_000_000_000L + number * 7919L);
        return till.register(new Profile("会员", phone, Optional.empty())).member().id();
    }

    private Statement statement(MemberId member, LocalDate from) {
        return till.statement(member, from);
    }
}
