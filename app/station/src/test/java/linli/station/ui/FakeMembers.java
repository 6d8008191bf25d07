package linli.station.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.act.Identification;
import linli.core.act.MemberAct;
import linli.core.member.FreezeReason;
import linli.core.member.MemberId;
import linli.core.member.Profile;
import linli.core.membership.ActivityOffer;
import linli.core.membership.ActivityRequest;
import linli.core.membership.BenefitCounter;
import linli.core.membership.CompleteActivity;
import linli.core.membership.MemberCounter;
import linli.core.membership.PlusOffer;
import linli.core.membership.SellPlus;
import linli.core.tender.Tender;
import linli.core.visit.ScanRefusal;
import linli.core.visit.Visit;
import linli.station.ui.kit.MemberPapers;
import linli.station.ui.kit.MemberSide;

/** Shows what members have a right to by the demonstration's rules; changes nobody. */
public final class FakeMembers implements MemberCounter, BenefitCounter {

    /** Whoever is searched for. */
    List<Visit> hits = List.of();

    /** What was done about anybody. */
    List<Act> history = List.of();

    private final FakeCounter counter;

    /** Over the members of that counter. */
    public FakeMembers(FakeCounter counter) {
        this.counter = counter;
    }

    /** All that a window wants of it. */
    public MemberSide side() {
        return new MemberSide(this, this, MemberPapers.NONE);
    }

    @Override
    public List<ActivityOffer> activities(Visit visit) {
        return new CompleteActivity(FakeRewards.ruleBook().rules())
                .offers(visit, true, counter.occasion());
    }

    @Override
    public PlusOffer plus(Visit visit) {
        return new SellPlus(FakeRewards.ruleBook().rules())
                .offer(visit.account(), counter.occasion().businessDay());
    }

    @Override
    public void count(
            Identification member,
            ActivityRequest request,
            Consumer<Outcome<MemberAct.ActivityClaimed>> reply) {
        reply.accept(Outcome.refused(ScanRefusal.STORE_FAILED));
    }

    @Override
    public void sellPlus(
            Identification member,
            List<Tender> tenders,
            Consumer<Outcome<MemberAct.PlusSold>> reply) {
        reply.accept(Outcome.refused(ScanRefusal.STORE_FAILED));
    }

    @Override
    public void search(String text, Consumer<List<Visit>> reply) {
        reply.accept(hits);
    }

    @Override
    public void edit(
            MemberId member,
            Profile after,
            Optional<String> approver,
            Consumer<Outcome<MemberAct.MemberEdited>> reply) {
        reply.accept(Outcome.refused(ScanRefusal.STORE_FAILED));
    }

    @Override
    public void freeze(
            MemberId member,
            boolean frozen,
            FreezeReason reason,
            Optional<String> approver,
            Consumer<Outcome<MemberAct.MemberFrozen>> reply) {
        reply.accept(Outcome.refused(ScanRefusal.STORE_FAILED));
    }

    @Override
    public void replaceCard(
            MemberId member,
            Optional<String> approver,
            Consumer<Outcome<MemberAct.CardReplaced>> reply) {
        reply.accept(Outcome.refused(ScanRefusal.STORE_FAILED));
    }

    @Override
    public void history(MemberId member, Consumer<List<Act>> reply) {
        reply.accept(history);
    }
}
