package linli.core.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.points.LotSlice;
import linli.core.sale.EarningTerms;
import linli.core.sale.NetLine;

/**
 * A completed ticket as a refund needs it; each refund leads to the next state of it.
 *
 * @param terms its points were computed with
 * @param burned what its payment with points took, in the order taken
 * @param restored points given back so far of what was burned
 * @param kept points that it awarded, less those clawed back so far
 * @param growth for its amount and for the order, as still counted
 * @param claims activities that named it
 * @param referral that became due with it, until that is taken back
 */
public record Ticket(
        ActId id,
        LocalDate day,
        Optional<MemberId> member,
        List<TicketLine> lines,
        EarningTerms terms,
        List<LotSlice> burned,
        long restored,
        long kept,
        TicketGrowth growth,
        List<TicketClaim> claims,
        Optional<Referral> referral) {

    /** Keeps its own copies. */
    public Ticket {
        lines = List.copyOf(lines);
        burned = List.copyOf(burned);
        claims = List.copyOf(claims);
    }

    /** Growth that a ticket still gives, for its amount and for the order. */
    public record TicketGrowth(long ofAmount, long ofOrder) {}

    /**
     * An activity that named the ticket.
     *
     * @param isClawed whether its points were taken back
     */
    public record TicketClaim(String kind, long points, long growth, boolean isClawed) {

        /** The same after its points were taken back. */
        public TicketClaim clawed() {
            return new TicketClaim(kind, points, growth, true);
        }
    }

    /** What an inviter was given when the ticket made a referral due. */
    public record Referral(MemberId inviter, long points, long growth) {}

    /** What is left of its net. */
    public Money left() {
        Money left = Money.ZERO;
        for (TicketLine line : lines) {
            left = left.plus(line.left());
        }
        return left;
    }

    /** Whether all of it came back. */
    public boolean isReturned() {
        for (TicketLine line : lines) {
            if (!line.isReturned()) {
                return false;
            }
        }
        return true;
    }

    /** Whether it came back whole or less than {@code min} is left. */
    public boolean isBelow(Money min) {
        return isReturned() || left().compareTo(min) < 0;
    }

    /** Points share that came back so far, in money. */
    public Money pointsBack() {
        return lines.stream().map(TicketLine::pointsBack).reduce(Money.ZERO, Money::plus);
    }

    /** The ticket after a return, as the facts stand. */
    public Ticket after(Returned returned) {
        List<TicketLine> now = new ArrayList<>(lines);
        for (Returned.Line back : returned.lines()) {
            now.set(back.line() - 1, now.get(back.line() - 1).returned(back.qty()));
        }
        Returned.Rest rest = returned.rest();
        Ticket after =
                withLines(now)
                        .withRestored(rest.restored())
                        .withKept(rest.kept())
                        .withGrowth(rest.growth());
        return rest.isReferralTaken() ? after.withoutReferral() : after;
    }

    /** What it still counts for. */
    public Returned.Rest rest() {
        return new Returned.Rest(isReturned(), restored, kept, growth, referral.isEmpty());
    }

    /** Its lines with what is left of each one's net. */
    public List<NetLine> leftLines() {
        return lines.stream().map(line -> new NetLine(line.product(), line.left())).toList();
    }

    /** The same with other lines. */
    public Ticket withLines(List<TicketLine> other) {
        return new Ticket(
                id, day, member, other, terms, burned, restored, kept, growth, claims, referral);
    }

    /** The same with other activities that named it. */
    public Ticket withClaims(List<TicketClaim> other) {
        return new Ticket(
                id, day, member, lines, terms, burned, restored, kept, growth, other, referral);
    }

    /** The same with so many points given back of what was burned. */
    public Ticket withRestored(long points) {
        return new Ticket(
                id, day, member, lines, terms, burned, points, kept, growth, claims, referral);
    }

    /** The same with so many points kept of what it awarded. */
    public Ticket withKept(long points) {
        return new Ticket(
                id, day, member, lines, terms, burned, restored, points, growth, claims, referral);
    }

    /** The same with other growth counted. */
    public Ticket withGrowth(TicketGrowth other) {
        return new Ticket(
                id, day, member, lines, terms, burned, restored, kept, other, claims, referral);
    }

    /** The same, no longer making a referral due. */
    public Ticket withoutReferral() {
        return new Ticket(
                id,
                day,
                member,
                lines,
                terms,
                burned,
                restored,
                kept,
                growth,
                claims,
                Optional.empty());
    }
}
