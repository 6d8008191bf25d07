package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import linli.contract.rules.RuleBookJson;
import linli.contract.trust.SignedText;
import linli.contract.v1.feed.FeedItem;
import linli.core.act.Act;
import linli.core.member.MemberId;
import linli.core.rulebook.RuleBook;
import linli.station.store.catalog.RuleBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBooksTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(2020, 1, 1, 0, 0);

    @TempDir Path temp;

    @Test
    void aBookHoldsFromItsMomentOnAndIsNamedInTheJournal() throws IOException {
        try (Till till = Till.open(temp.resolve("station"))) {
            LocalDateTime now = LocalDateTime.ofInstant(till.now(), SHANGHAI);
            give(till, 1, text(book(1, LONG_AGO)));
            give(till, 2, text(book(2, now.plusDays(1))));
            till.openShift(20_000);
            Act first = till.sell(Optional.empty(), 1);
            till.setClock(till.now().plusSeconds(24 * 3600));
            Act second = till.sell(Optional.empty(), 1);

            assertThat(till.history(first.occasion().act()).ruleBook()).isEqualTo(1);
            assertThat(till.history(second.occasion().act()).ruleBook()).isEqualTo(2);
        }
    }

    @Test
    void aRefundIsDecidedByTheRulesOfItsTicket() throws IOException {
        try (Till till = Till.open(temp.resolve("station"))) {
            MemberId member = till.stock().id();
            give(till, 1, text(book(1, LONG_AGO)));
            till.openShift(20_000);
            Act.SaleCompleted sale = till.sell(Optional.of(member), 10);
            give(
                    till,
                    2,
                    text(book(2, LONG_AGO))
                            .replaceFirst("\"fenPerPoint\":[0-9]+", "\"fenPerPoint\":50"));
            assertThat(inForce(till).version()).isEqualTo(2);
            Act.TicketRefunded back = Till.accepted(till.tryRefund(sale.occasion().act(), 1, 9));

            // One cabbage and the pork are left, 28.51 yuan: by the book in force now, 57 points.
            assertThat(back.returned().pointsClawed()).isEqualTo(sale.sale().pointsEarned() - 28);
            assertThat(back.returned().ruleBook()).isEqualTo(1);
        }
    }

    @Test
    void aBookThatContradictsItselfIsNotTakenAndTheOneInForceStays() throws IOException {
        try (Till till = Till.open(temp.resolve("station"))) {
            give(till, 1, text(book(1, LONG_AGO)));
            give(till, 2, contradictory());
            assertThat(inForce(till).version()).isEqualTo(1);
            assertThat(isRefused(till)).isTrue();

            give(till, 3, text(book(3, LONG_AGO)));
            assertThat(inForce(till).version()).isEqualTo(3);
            assertThat(isRefused(till)).isFalse();
        }
    }

    @Test
    void aBookOfAnotherVersionThanItIsToldToBeIsNotTaken() throws IOException {
        Path folder = temp.resolve("station");
        try (Till till = Till.open(folder)) {
            give(till, 1, text(book(1, LONG_AGO)));
            give(till, 2, text(book(9, LONG_AGO)));
        }
        try (Till again = Till.open(folder)) {
            assertThat(inForce(again).version()).isEqualTo(1);
            assertThat(isRefused(again)).isTrue();
        }
    }

    @Test
    void booksAreKeptAsTheyWereSignedTheNewestFirst() throws IOException {
        Path folder = temp.resolve("station");
        FeedItem.RuleBookItem first = signed(1);
        FeedItem.RuleBookItem second = signed(2);
        try (Till till = Till.open(folder)) {
            till.station().inbox().apply(List.of(first, second));
            give(till, 3, text(book(3, LONG_AGO)));
        }
        try (Till again = Till.open(folder)) {
            assertThat(again.station().inbox().ruleBooks()).containsExactly(second, first);
        }
    }

    private static FeedItem.RuleBookItem signed(int version) {
        String document = text(book(version, LONG_AGO));
        return new FeedItem.RuleBookItem(version, new SignedText(document, 7, "c2ln" + version));
    }

    private static RuleBook inForce(Till till) {
        return books(till).at(till.now());
    }

    private static boolean isRefused(Till till) {
        return books(till).isNewerRefused(inForce(till));
    }

    private static RuleBooks books(Till till) {
        return till.station().store().ruleBooks();
    }

    private static void give(Till till, int version, String document) {
        FeedItem item = new FeedItem.RuleBookItem(version, new SignedText(document, 1, ""));
        till.station().inbox().apply(List.of(item));
    }

    private static RuleBook book(int version, LocalDateTime validFrom) {
        return new RuleBook(version, SHANGHAI, validFrom, RuleBookJson.builtIn().rules());
    }

    /** Points that end with the month in which they come. */
    private static String contradictory() {
        return text(book(2, LONG_AGO))
                .replaceFirst("\"expiryMonths\":[0-9]+", "\"expiryMonths\":0");
    }

    private static String text(RuleBook book) {
        return new String(RuleBookJson.write(book), StandardCharsets.UTF_8);
    }
}
