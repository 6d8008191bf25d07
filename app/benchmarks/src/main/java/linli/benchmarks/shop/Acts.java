package linli.benchmarks.shop;

import com.github.f4b6a3.uuid.UuidCreator;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import linli.contract.rules.RuleBookJson;
import linli.contract.trust.Hash;
import linli.contract.trust.MemberCipher;
import linli.contract.v1.act.ActMessage;
import linli.contract.v1.act.ActMessages;
import linli.contract.v1.journal.JournalEntry;
import linli.contract.v1.journal.JournalHeader;
import linli.core.Outcome;
import linli.core.account.LoyaltyRules;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Occasion;
import linli.core.checkout.CompleteSale;
import linli.core.member.MemberId;
import linli.core.member.StationId;
import linli.core.rulebook.RuleBook;
import linli.core.visit.Customer;

/** The journal that a station would have written, decided by the rules but kept nowhere. */
public final class Acts {

    private static final int EPOCH = 1;

    private final RuleBook book;
    private final LoyaltyRules rules;
    private final ActMessages messages =
            new ActMessages(member -> Optional.empty(), new MemberCipher(new SecureRandom()));
    private final Goods goods;
    private final Map<MemberId, MemberAccount> accounts = new HashMap<>();
    private final StationId station;
    private final LocalDate today;
    private final List<MemberId> members;
    private final Function<MemberId, MemberAccount> opened;
    private long number;
    private Hash head;

    /**
     * The journal of that station from its first entry on.
     *
     * @param opened the account that a member begins with
     */
    public Acts(
            StationId station,
            LocalDate today,
            List<MemberId> members,
            Function<MemberId, MemberAccount> opened) {
        this(station, today, members, opened, new Shop(new Goods(), RuleBookJson.builtIn()));
    }

    /** What many journals may share. */
    public record Shop(Goods goods, RuleBook book) {}

    /** The same in a shop that others have too. */
    public Acts(
            StationId station,
            LocalDate today,
            List<MemberId> members,
            Function<MemberId, MemberAccount> opened,
            Shop shop) {
        this.goods = shop.goods();
        this.book = shop.book();
        this.rules = book.rules();
        this.station = station;
        this.today = today;
        this.members = members;
        this.opened = opened;
        this.head = JournalEntry.genesis(station, EPOCH);
    }

    /** The next sale as an act. */
    public Act.SaleCompleted next() {
        MemberId member = members.get((int) (number * 31 % members.size()));
        Trade trade = Trade.of(goods, number++, member);
        MemberAccount account = accounts.computeIfAbsent(member, opened);
        Act.SaleCompleted act =
                accepted(
                        new CompleteSale(rules)
                                .decide(
                                        trade.sale(),
                                        Optional.of(new Customer(account, Optional.empty())),
                                        trade.tenders(),
                                        Optional.of(trade.identification()),
                                        occasion()));
        for (AccountChange change : act.changes()) {
            accounts.computeIfPresent(
                    change.member(), (any, before) -> before.fold(change, rules, today));
        }
        return act;
    }

    /** The entry that carries an act, after the last one. */
    public JournalEntry sealed(Act act) {
        ActMessage message = accepted(messages.write(act));
        JournalHeader header =
                new JournalHeader(
                        station,
                        EPOCH,
                        number,
                        act.occasion().act(),
                        message.type(),
                        act.occasion().at(),
                        act.occasion().businessDay(),
                        act.occasion().operator(),
                        Optional.empty(),
                        book.version());
        JournalEntry entry = JournalEntry.seal(header, message.payload(), head);
        head = entry.hash();
        return entry;
    }

    private Occasion occasion() {
        Instant at = today.atTime(9, 30).atZone(book.zone()).toInstant();
        return new Occasion(
                new ActId(UuidCreator.getTimeOrderedEpoch().toString()),
                at,
                book.calendar().localTime(at),
                today,
                station,
                "0001");
    }

    private static <T> T accepted(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T>(T value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new IllegalStateException(refusal.code());
        };
    }
}
