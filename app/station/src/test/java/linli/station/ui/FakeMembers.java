package linli.station.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import linli.core.Outcome;
import linli.core.checkout.Act;
import linli.core.checkout.ActivityOffer;
import linli.core.checkout.ActivityRequest;
import linli.core.checkout.BenefitCounter;
import linli.core.checkout.CompleteActivity;
import linli.core.checkout.Identification;
import linli.core.checkout.MemberAct;
import linli.core.checkout.MemberCounter;
import linli.core.checkout.PlusOffer;
import linli.core.checkout.ScanRefusal;
import linli.core.checkout.SellPlus;
import linli.core.checkout.Visit;
import linli.core.member.FreezeReason;
import linli.core.member.MemberId;
import linli.core.member.Profile;
import linli.core.tender.Tender;
import linli.station.ui.kit.MemberPapers;
import linli.station.ui.kit.MemberSide;

/** Shows what members have a right to by the demonstration's rules; changes nobody. */
public final class FakeMembers implements MemberCounter, BenefitCounter {

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
        reply.accept(List.of());
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
        reply.accept(List.of());
    }
}
