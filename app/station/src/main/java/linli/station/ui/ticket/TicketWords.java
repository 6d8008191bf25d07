package linli.station.ui.ticket;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.core.act.Act;
import linli.core.act.ClaimAct;
import linli.core.act.Remedy;
import linli.core.act.Returned;
import linli.core.act.TicketKind;
import linli.core.catalog.Labels;
import linli.core.member.Member;
import linli.core.money.Money;
import linli.core.refund.SoldLine;
import linli.core.refund.TicketCounter;
import linli.core.refund.TicketHistory;
import linli.core.refund.TicketSummary;
import linli.core.refund.TicketSummary.State;
import linli.core.sale.Earning;
import linli.core.sale.PricedSale;
import linli.core.tender.Payment;
import linli.station.ui.kit.EarningWords;
import linli.station.ui.kit.Figures;
import linli.station.ui.kit.SlipModel;
import linli.station.ui.kit.StationStatus;
import linli.station.ui.kit.Texts;
import linli.station.ui.kit.taken.NamedFigure;
import linli.station.ui.kit.taken.RefundWords;
import linli.station.ui.ticket.TicketPage.Back;
import linli.station.ui.ticket.TicketPage.Goods;

/** Puts tickets into words. */
final class TicketWords {

    private final Texts texts;
    private final Figures figures;
    private final StationStatus status;
    private final RefundWords refunds;
    private final EarningWords reasons;
    private final ServiceWords services;

    TicketWords(Texts texts, Labels labels, StationStatus status) {
        this.reasons = new EarningWords(texts, labels);
        this.texts = texts;
        this.figures = new Figures(texts);
        this.status = status;
        this.refunds = new RefundWords(texts);
        this.services = new ServiceWords(texts, status);
    }

    TicketRow row(TicketSummary ticket, boolean withDay) {
        String time = figures.time(status.local(ticket.at()).toLocalTime());
        String day = figures.day(ticket.day(), status.today());
        return new TicketRow(
                ticket.act(),
                withDay ? day + " " + time : time,
                Long.toString(ticket.number()),
                texts.get("ticket." + ticket.kind()),
                ticket.kind().isTicket(),
                member(ticket.member()),
                figures.money(ticket.net()),
                points(ticket.points()),
                ticket.state(),
                state(ticket.state(), ticket.kind().isTicket()),
                ticket.back().isPositive() ? "-" + figures.money(ticket.back()) : "");
    }

    private String points(long points) {
        return points > 0 ? "+" + figures.points(points) : points < 0 ? figures.points(points) : "";
    }

    private String state(State state, boolean isTicket) {
        return texts.get(isTicket ? "ticket.state." + state : "ticket.undone");
    }

    String member(Optional<Member> member) {
        return member.map(Member::profile)
                .map(profile -> figures.maskedName(profile) + " " + profile.lastFour())
                .orElse(texts.get("member.nobody"));
    }

    TicketPage page(TicketCounter.Opened opened, SlipModel slip) {
        TicketHistory history = opened.history();
        boolean isUndone = opened.undone().isPresent();
        State state = isUndone ? State.RETURNED : state(history);
        Act act = history.act();
        return new TicketPage(
                history,
                slip,
                state,
                state(state, history.isTicket()),
                TicketKind.of(act).map(kind -> texts.get("ticket." + kind)).orElse(""),
                texts.get(
                        "ticket.head",
                        Long.toString(history.number()),
                        when(act.occasion().localTime())),
                history.member().isPresent() ? member(opened.member()) : texts.get("member.nobody"),
                Stream.concat(
                                history.lines().stream().map(line -> goods(line, act)),
                                services.what(act).stream())
                        .toList(),
                money(act),
                figures.money(history.net()),
                why(act),
                Stream.of(
                                history.refunds().stream().map(this::back),
                                history.afterSales().stream().flatMap(this::claimed),
                                opened.undone().stream().map(this::undone))
                        .flatMap(backs -> backs)
                        .toList(),
                services.way(act, isUndone),
                audit(history));
    }

    private static State state(TicketHistory history) {
        if (history.refunds().isEmpty()) {
            return State.KEPT;
        }
        Returned last = history.refunds().getLast().returned();
        if (last.reason() == Returned.Reason.POST_VOID) {
            return State.POST_VOIDED;
        }
        return history.isReturned() ? State.RETURNED : State.PARTLY_RETURNED;
    }

    /** At the price of the line; what was taken off the whole ticket stands below. */
    private Goods goods(SoldLine line, Act act) {
        Money amount =
                act instanceof Act.SaleCompleted sale
                        ? sale.sale().lines().get(line.place() - 1).amount()
                        : line.state().net();
        return new Goods(
                line.state().product().name(),
                figures.quantity(line.quantity()),
                figures.money(amount),
                note(line));
    }

    private String note(SoldLine line) {
        List<String> notes = new ArrayList<>(2);
        if (line.state().back() > 0) {
            notes.add(texts.get("ticket.back", figures.points(line.state().back())));
        }
        if (line.claimed() > 0) {
            notes.add(texts.get("ticket.claimed", figures.points(line.claimed())));
        }
        return String.join(texts.get("dot"), notes);
    }

    private List<NamedFigure> money(Act act) {
        return switch (act) {
            case Act.SaleCompleted sale -> sold(sale.sale(), sale.payment());
            case Act.OrderHandedOver handover ->
                    List.of(
                            new NamedFigure(
                                    texts.get("ticket.prepaid"),
                                    figures.money(handover.paid()),
                                    false));
            default -> services.money(act);
        };
    }

    private List<NamedFigure> sold(PricedSale sale, Payment payment) {
        List<NamedFigure> money = new ArrayList<>();
        off(money, texts.get("sale.coupon"), sale.coupon());
        off(
                money,
                texts.get("sale.points", figures.points(sale.pointsSpent())),
                sale.pointsValue());
        off(money, texts.get("sale.round"), sale.round());
        money.addAll(services.paid(payment));
        return money;
    }

    private void off(List<NamedFigure> money, String label, Money amount) {
        if (amount.isPositive()) {
            money.add(new NamedFigure(label, "-" + figures.money(amount), true));
        }
    }

    private String why(Act act) {
        List<Earning> earnings =
                switch (act) {
                    case Act.SaleCompleted sale -> sale.sale().earnings();
                    case Act.OrderHandedOver handover -> handover.earnings();
                    default -> List.of();
                };
        return reasons.why("sale.why", earnings);
    }

    private Back back(Act.TicketRefunded refund) {
        Returned returned = refund.returned();
        String points =
                Stream.of(
                                returned.pointsRestored() == 0
                                        ? ""
                                        : "+" + figures.points(returned.pointsRestored()),
                                returned.pointsClawed() == 0
                                        ? ""
                                        : "-" + figures.points(returned.pointsClawed()))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" "));
        String ways =
                refunds.ways(refund).stream()
                        .map(NamedFigure::label)
                        .collect(Collectors.joining(texts.get("dot")));
        return new Back(
                when(refund.occasion().localTime())
                        + texts.get("dot")
                        + texts.get("refund.reason." + returned.reason()),
                points.isEmpty()
                        ? ways
                        : ways + texts.get("dot") + texts.get("unit.points") + " " + points,
                "-" + figures.money(refund.payout().total()));
    }

    /** A redemption that was cancelled, or a top-up that was undone. */
    private Back undone(Act act) {
        return new Back(
                when(act.occasion().localTime()) + texts.get("dot") + texts.get("ticket.undone"),
                act.occasion()
                        .approver()
                        .map(name -> made("ticket.approvedBy", name))
                        .orElseGet(() -> made("ticket.refundedBy", act.occasion().operator())),
                figures.money(act.cash()));
    }

    /** A claim for which no money went back. */
    private Stream<Back> claimed(ClaimAct act) {
        boolean replaced = act.remedy() instanceof Remedy.Replacement;
        return act.refund().isPresent()
                ? Stream.empty()
                : Stream.of(
                        new Back(
                                when(act.occasion().localTime())
                                        + texts.get("dot")
                                        + texts.get("claim.reason." + act.claim().reason()),
                                texts.get(
                                        replaced
                                                ? "claim.state.SETTLED.REPLACEMENT"
                                                : "claim.state.LEFT"),
                                ""));
    }

    private String audit(TicketHistory history) {
        List<String> parts = new ArrayList<>();
        parts.add(made("ticket.operator", history.act().occasion().operator()));
        history.act()
                .occasion()
                .approver()
                .ifPresent(name -> parts.add(made("ticket.allowedBy", name)));
        for (Act.TicketRefunded refund : history.refunds()) {
            parts.add(made("ticket.refundedBy", refund.occasion().operator()));
            refund.occasion()
                    .approver()
                    .ifPresent(name -> parts.add(made("ticket.approvedBy", name)));
        }
        return parts.stream()
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(texts.get("dot")));
    }

    private String made(String key, String who) {
        return who.isBlank() ? "" : texts.get(key, who);
    }

    private String when(LocalDateTime time) {
        LocalDate today = status.today();
        return figures.day(time.toLocalDate(), today) + " " + figures.time(time.toLocalTime());
    }
}
