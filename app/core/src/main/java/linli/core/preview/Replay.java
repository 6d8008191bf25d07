package linli.core.preview;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linli.core.Refusal;
import linli.core.account.MemberAccount;
import linli.core.catalog.Product;
import linli.core.catalog.Sku;
import linli.core.member.MemberId;
import linli.core.reward.GivenOut;
import linli.core.rulebook.RuleBook;
import linli.core.simulate.ScenarioEvent;
import linli.core.simulate.ScenarioRun;
import linli.core.tier.Tier;
import linli.core.tier.TierId;
import linli.core.tier.TierLadder;

/** Past events, decided again by one rule book. */
final class Replay {

    private final RuleBook book;
    private final TierLadder ladder;
    private final ScenarioRun run;
    private final ReplayRecords records;
    private final Map<MemberId, TierTally> byMember = new HashMap<>();
    private final Map<MemberId, TierId> held = new HashMap<>();
    private final Map<Optional<TierId>, TierTally> byTier = new HashMap<>();
    private long otherPoints;
    private long withoutCoupon;
    private long rewardsRefused;
    private long drawsRefused;
    private long othersRefused;

    /**
     * By that book.
     *
     * @param ladder of the tiers that members held at the beginning
     */
    Replay(RuleBook book, TierLadder ladder, Map<Sku, Product> goods, Set<String> named) {
        this.book = book;
        this.ladder = ladder;
        this.records = new ReplayRecords(named, byMember);
        this.run = new ScenarioRun(book, goods, records);
    }

    void begin(LocalDate first, GivenOut before) {
        run.begin(first, before);
    }

    /** A member was there from the beginning. */
    void seat(MemberAccount account, Optional<LocalDate> birthday) {
        Tier tier = ladder.of(account.tier().tier());
        tally(account.member(), Optional.of(tier.id())).opened(account.points().balance());
        run.seat(account, birthday);
        holds(account);
    }

    /** A member came from elsewhere on one of the days. */
    void bring(MemberAccount account, Optional<LocalDate> birthday) {
        tally(account.member(), Optional.empty()).brought(account.points().balance());
        run.seat(account, birthday);
        holds(account);
    }

    boolean knows(MemberId member) {
        return byMember.containsKey(member);
    }

    void apply(ScenarioEvent event) {
        switch (event) {
            case ScenarioEvent.Sell sell -> sell(sell);
            case ScenarioEvent.Register register -> register(register);
            case ScenarioEvent.Redeem redeem -> rewardsRefused += refused(event);
            case ScenarioEvent.Draw draw -> drawsRefused += refused(event);
            default -> othersRefused += refused(event);
        }
    }

    /** Closes the days before {@code last} and takes stock. */
    void end(LocalDate last) {
        for (MemberAccount account : run.close(last)) {
            TierTally tally = byMember.get(account.member());
            if (tally != null) {
                tally.ended(account, move(account));
            }
        }
    }

    Figures figures(Optional<TierId> tier) {
        TierTally tally = byTier.get(tier);
        return tally == null ? Figures.NONE : tally.figures(book.rules().burn());
    }

    long members(Optional<TierId> tier) {
        TierTally tally = byTier.get(tier);
        return tally == null ? 0 : tally.members();
    }

    Concessions concessions() {
        return new Concessions(
                otherPoints, withoutCoupon, rewardsRefused, drawsRefused, othersRefused);
    }

    private void register(ScenarioEvent.Register event) {
        boolean isNew = !knows(event.member());
        if (isNew) {
            tally(event.member(), Optional.empty()).joined();
        }
        if (tried(event).isPresent()) {
            othersRefused++;
            if (isNew) {
                run.seat(MemberAccount.opened(event.member(), book.rules()), event.birthday());
            }
        }
    }

    private void sell(ScenarioEvent.Sell asked) {
        Concession concession = new Concession(book.rules().burn().step());
        ScenarioEvent.Sell now = asked;
        Optional<Refusal> refusal = tried(now);
        while (refusal.isPresent()) {
            Optional<ScenarioEvent.Sell> less = concession.of(now, refusal.get());
            if (less.isEmpty()) {
                othersRefused++;
                return;
            }
            now = less.get();
            refusal = tried(now);
        }
        otherPoints += now.points().equals(asked.points()) ? 0 : 1;
        withoutCoupon += now.coupon().equals(asked.coupon()) ? 0 : 1;
    }

    private int refused(ScenarioEvent event) {
        return tried(event).isPresent() ? 1 : 0;
    }

    private Optional<Refusal> tried(ScenarioEvent event) {
        run.apply(event);
        return records.refusal();
    }

    private TierTally tally(MemberId member, Optional<TierId> tier) {
        TierTally tally = byTier.computeIfAbsent(tier, any -> new TierTally());
        byMember.put(member, tally);
        return tally;
    }

    private void holds(MemberAccount account) {
        if (ladder.rank(account.tier().tier()) > 0) {
            held.put(account.member(), account.tier().tier());
        }
    }

    /** One who held a tier that these rules do not have any more holds the lowest now. */
    private TierMoves move(MemberAccount account) {
        TierLadder here = book.rules().tiers();
        TierId from = held.getOrDefault(account.member(), here.lowest().id());
        boolean lost = here.tiers().stream().noneMatch(tier -> tier.id().equals(from));
        int rose = here.rank(account.tier().tier()) - here.rank(from);
        if (rose > 0) {
            return new TierMoves(1, 0, 0);
        }
        return rose < 0 || lost ? new TierMoves(0, 0, 1) : new TierMoves(0, 1, 0);
    }
}
