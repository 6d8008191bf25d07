package linli.simulation.boot;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import linli.core.act.Act;
import linli.core.act.ActId;
import linli.core.act.Claim;
import linli.core.act.ClaimAct;
import linli.core.act.Occasion;
import linli.core.act.Remedy;
import linli.core.claim.ClaimRequest;
import linli.core.claim.ClaimRequest.Wish;
import linli.core.claim.ClaimStanding;
import linli.core.claim.ClaimStanding.State;
import linli.core.claim.FileClaim;
import linli.core.claim.SettleClaim;
import linli.core.claim.SettleRequest;
import linli.core.member.MemberId;
import linli.core.refund.GiveBack;
import linli.core.refund.RefundLine;
import linli.core.refund.TicketHistory;
import linli.core.rulebook.RuleBook;
import linli.core.tender.Payout;

/** Claims about goods that a simulated counter handed over. */
final class SimulatedClaims {

    private static final RuleBook BOOK = SimulatedCounter.BOOK;

    private final SimulatedChain chain;
    private final SimulatedCounter counter;
    private final StationMemory memory;
    private final Random random;

    SimulatedClaims(SimulatedChain chain, SimulatedCounter counter, StationMemory memory) {
        this.chain = chain;
        this.counter = counter;
        this.memory = memory;
        this.random = chain.random();
    }

    /** Takes a claim about some of what was handed over here, or does what became of one. */
    void serve() {
        if (counter.isReady()) {
            List<ClaimStanding> allowed = allowed();
            if (allowed.isEmpty()) {
                file();
            } else {
                settle(allowed.get(random.nextInt(allowed.size())));
            }
        }
    }

    /** Does what headquarters decided. */
    void settle() {
        if (counter.isReady()) {
            allowed().forEach(this::settle);
        }
    }

    private List<ClaimStanding> allowed() {
        return filed().stream()
                .filter(this::isLeftToHeadquarters)
                .map(this::standing)
                .filter(claim -> claim.state() == State.ALLOWED)
                .toList();
    }

    private void file() {
        List<StationMemory.Done> handovers =
                memory.acts().stream()
                        .filter(done -> done.act() instanceof Act.OrderHandedOver)
                        .toList();
        if (handovers.isEmpty()) {
            return;
        }
        TicketHistory history = history(handovers.get(random.nextInt(handovers.size())));
        long left = history.lines().getFirst().left();
        if (left <= 0) {
            return;
        }
        Wish[] wishes = Wish.values();
        ClaimRequest request =
                new ClaimRequest(
                        history.act().occasion().act(),
                        List.of(RefundLine.of(1, 1 + random.nextLong(left))),
                        Claim.Reason.SPOILED,
                        Optional.empty(),
                        "",
                        wishes[random.nextInt(wishes.length)],
                        Optional.of("leader"));
        Occasion occasion = counter.occasion();
        new FileClaim(BOOK.rules())
                .decide(history, request, accounts(history, occasion), occasion)
                .map(counter::write);
    }

    private void settle(ClaimStanding claim) {
        ActId ticket = claim.filed().claim().ticket();
        Occasion occasion = counter.occasion();
        memory.acts().stream()
                .filter(done -> done.act().occasion().act().equals(ticket))
                .map(this::history)
                .findFirst()
                .ifPresent(history ->
                        new SettleClaim(BOOK.rules())
                                .decide(
                                        history,
                                        claim,
                                        new SettleRequest(
                                                claim.filed().occasion().act(), Payout.Way.CASH),
                                        accounts(history, occasion),
                                        occasion)
                                .map(counter::write));
    }

    private GiveBack.Accounts accounts(TicketHistory history, Occasion occasion) {
        Optional<MemberId> member = history.member();
        return new GiveBack.Accounts(
                member.map(id -> counter.account(id, occasion)), Optional.empty());
    }

    private TicketHistory history(StationMemory.Done handover) {
        ActId ticket = handover.act().occasion().act();
        List<ClaimAct> about =
                claims().stream()
                        .filter(act -> act.claim().ticket().equals(ticket))
                        .filter(this::isRemembered)
                        .toList();
        return new TicketHistory(
                handover.seq(),
                "",
                BOOK.version(),
                handover.act(),
                about.stream().flatMap(act -> act.refund().stream()).toList(),
                List.of(),
                about);
    }

    private boolean isRemembered(ClaimAct act) {
        return act instanceof ClaimAct.Filed || !chain.has(Flaw.SETTLES_CLAIMS_AGAIN);
    }

    private ClaimStanding standing(ClaimAct.Filed filed) {
        return new ClaimStanding(
                filed,
                Optional.empty(),
                memory.decided(filed.occasion().act()),
                claims().stream()
                        .filter(this::isRemembered)
                        .filter(ClaimAct.Settled.class::isInstance)
                        .map(ClaimAct.Settled.class::cast)
                        .filter(settled -> settled.filed().equals(filed.occasion().act()))
                        .findFirst());
    }

    private boolean isLeftToHeadquarters(ClaimAct.Filed filed) {
        return filed.remedy() instanceof Remedy.Undecided;
    }

    private List<ClaimAct.Filed> filed() {
        return claims().stream()
                .filter(ClaimAct.Filed.class::isInstance)
                .map(ClaimAct.Filed.class::cast)
                .toList();
    }

    private List<ClaimAct> claims() {
        return memory.acts().stream()
                .map(StationMemory.Done::act)
                .filter(ClaimAct.class::isInstance)
                .map(ClaimAct.class::cast)
                .toList();
    }
}
