package linli.core.checkout;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import linli.core.Outcome;
import linli.core.act.Act;
import linli.core.act.Identification;
import linli.core.catalog.Labels;
import linli.core.member.MemberId;
import linli.core.member.Profile;
import linli.core.money.Money;
import linli.core.pickup.HandoverLine;
import linli.core.pickup.OrderId;
import linli.core.points.Statement;
import linli.core.sale.PricedSale;
import linli.core.sale.Sale;
import linli.core.tender.Tender;
import linli.core.till.CashMovement;
import linli.core.till.ClosingRequest;
import linli.core.visit.Found;
import linli.core.visit.ScannedCode;
import linli.core.visit.Visit;

/**
 * What a screen can ask of the station. Nothing here waits: every reply comes later, exactly once,
 * on the screen's own thread. An accepted act is on disk before its reply.
 */
public interface Counter {

    /** Looks up what a code stands for. */
    void find(ScannedCode code, Consumer<Found> reply);

    /** Prices an open sale for the member who is being served; pure and at once. */
    Outcome<PricedSale> price(Sale sale, Optional<Visit> visit);

    /** The coupons of the rules, the best for that sale first; pure and at once. */
    default List<CouponOffer> coupons(Sale sale, Optional<Visit> visit) {
        return List.of();
    }

    /** What people call things that the rule book knows by their ids; pure and at once. */
    default Labels labels() {
        return Labels.NONE;
    }

    /** Completes a sale that nobody had to allow. */
    default void complete(
            Sale sale,
            Optional<Identification> identification,
            List<Tender> tenders,
            Consumer<Outcome<Act.SaleCompleted>> reply) {
        complete(sale, identification, tenders, Optional.empty(), reply);
    }

    /**
     * Completes a sale.
     *
     * @param approver who allowed prices that were changed by hand, if somebody had to
     */
    void complete(
            Sale sale,
            Optional<Identification> identification,
            List<Tender> tenders,
            Optional<String> approver,
            Consumer<Outcome<Act.SaleCompleted>> reply);

    /**
     * Hands over an order or a part of it.
     *
     * @param proxy who takes it for the member, with consent; empty if the member does
     */
    void handOver(
            OrderId order,
            List<HandoverLine> lines,
            String proxy,
            Optional<Identification> identification,
            Consumer<Outcome<Act.OrderHandedOver>> reply);

    /** Registers a member. */
    void register(
            Profile profile,
            Optional<MemberId> inviter,
            Consumer<Outcome<Act.MemberRegistered>> reply);

    /** Opens a shift; refused while one is open. */
    void openShift(String operator, Money openingFloat, Consumer<Outcome<Act.ShiftOpened>> reply);

    /**
     * Asks the other holders of the member's points for some, and says after two seconds at most
     * what can be spent here then.
     *
     * @param points that shall be available here in all, more than 0
     */
    default void bring(
            MemberId member,
            long points,
            Identification identification,
            Consumer<Optional<Visit>> reply) {
        refresh(member, identification, reply);
    }

    /**
     * Opens the drawer, with what goes in or out of it.
     *
     * @param approver the second person who allowed it, where one was needed
     */
    void moveCash(
            CashMovement movement,
            Optional<String> approver,
            Consumer<Outcome<Act.CashMoved>> reply);

    /** The same where nobody had to allow it. */
    default void moveCash(CashMovement movement, Consumer<Outcome<Act.CashMoved>> reply) {
        moveCash(movement, Optional.empty(), reply);
    }

    /**
     * Closes the shift with what was counted; what should have been there is in the reply.
     *
     * @param approver the second person who allowed it, where one was needed
     */
    void closeShift(
            ClosingRequest request,
            Optional<String> approver,
            Consumer<Outcome<Act.ShiftClosed>> reply);

    /** The same where nobody had to allow it. */
    default void closeShift(ClosingRequest request, Consumer<Outcome<Act.ShiftClosed>> reply) {
        closeShift(request, Optional.empty(), reply);
    }

    /** The member's visit again, after an act or a change at the central. */
    void refresh(MemberId member, Identification identification, Consumer<Optional<Visit>> reply);

    /**
     * The member's points from that business day on, each entry with its reason; empty if it could
     * not be read.
     */
    void statement(MemberId member, LocalDate from, Consumer<Optional<Statement>> reply);
}
