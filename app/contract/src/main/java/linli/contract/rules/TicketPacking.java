package linli.contract.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.contract.spill.Packing;
import linli.contract.spill.Unpacking;
import linli.core.act.ActId;
import linli.core.act.Redemption;
import linli.core.act.Ticket;
import linli.core.act.Ticket.Referral;
import linli.core.act.Ticket.TicketClaim;
import linli.core.act.Ticket.TicketGrowth;
import linli.core.act.TicketLine;
import linli.core.catalog.Product;
import linli.core.catalog.Sku;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.points.Holder;
import linli.core.points.LotId;
import linli.core.points.LotSlice;
import linli.core.sale.EarningTerms;
import linli.core.simulate.ScenarioRun;
import linli.core.tier.TierId;

/** Packs what a later event needs of a ticket or a redemption; all of one scenario's products. */
final class TicketPacking {

    private static final Holder HERE = new Holder.Escrow(ScenarioRun.STATION);

    private final List<Product> products;
    private final Map<Sku, Integer> places = new HashMap<>();

    TicketPacking(Map<Sku, Product> products) {
        this.products = new ArrayList<>(products.values());
        for (int place = 0; place < this.products.size(); place++) {
            places.put(this.products.get(place).sku(), place);
        }
    }

    void pack(Ticket ticket, Packing out) {
        out.text(ticket.id().value()).day(ticket.day());
        out.optional(ticket.member(), member -> out.text(member.value()));
        out.all(ticket.lines(), line -> pack(line, out));
        EarningTerms terms = ticket.terms();
        out.optional(terms.tier(), tier -> out.text(tier.value()));
        out.number(terms.tierBonusBp()).number(terms.plusBonusBp());
        out.optional(terms.campaign(), out::text);
        out.all(ticket.burned(), slice -> pack(slice, out));
        out.number(ticket.restored()).number(ticket.kept());
        out.number(ticket.growth().ofAmount()).number(ticket.growth().ofOrder());
        out.all(
                ticket.claims(),
                claim ->
                        out.text(claim.kind())
                                .number(claim.points())
                                .number(claim.growth())
                                .flag(claim.isClawed()));
        out.optional(
                ticket.referral(),
                referral ->
                        out.text(referral.inviter().value())
                                .number(referral.points())
                                .number(referral.growth()));
    }

    Ticket ticket(Unpacking in) {
        return new Ticket(
                new ActId(in.text()),
                in.day(),
                in.optional(() -> new MemberId(in.text())),
                in.all(() -> line(in)),
                terms(in),
                in.all(() -> slice(in)),
                in.number(),
                in.number(),
                new TicketGrowth(in.number(), in.number()),
                in.all(() -> new TicketClaim(in.text(), in.number(), in.number(), in.flag())),
                in.optional(() -> new Referral(new MemberId(in.text()), in.number(), in.number())));
    }

    private static EarningTerms terms(Unpacking in) {
        Optional<TierId> tier = in.optional(() -> new TierId(in.text()));
        return new EarningTerms(tier, in.number(), in.number(), in.optional(in::text));
    }

    private void pack(TicketLine line, Packing out) {
        Integer place = places.get(line.product().sku());
        if (place == null) {
            throw new IllegalStateException("Not of this scenario: " + line.product().sku());
        }
        out.number(place).number(line.qty()).flag(line.isWhole());
        out.number(line.net().fen()).number(line.points().fen()).number(line.back());
    }

    private TicketLine line(Unpacking in) {
        return new TicketLine(
                products.get((int) in.number()),
                in.number(),
                in.flag(),
                Money.ofFen(in.number()),
                Money.ofFen(in.number()),
                in.number());
    }

    private static void pack(LotSlice slice, Packing out) {
        out.text(slice.lot().value()).day(slice.expires()).day(slice.firstExpires());
        out.number(slice.points());
    }

    private static LotSlice slice(Unpacking in) {
        return new LotSlice(new LotId(in.text()), in.day(), in.day(), HERE, in.number());
    }

    static void pack(Redemption redemption, Packing out) {
        out.text(redemption.id().value()).text(redemption.member().value());
        out.text(redemption.reward()).day(redemption.day());
        out.number(redemption.points()).number(redemption.cash().fen());
        out.all(redemption.taken(), slice -> pack(slice, out)).flag(redemption.isCancelled());
    }

    static Redemption redemption(Unpacking in) {
        return new Redemption(
                new ActId(in.text()),
                new MemberId(in.text()),
                in.text(),
                in.day(),
                in.number(),
                Money.ofFen(in.number()),
                in.all(() -> slice(in)),
                in.flag());
    }
}
