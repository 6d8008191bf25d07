package linli.station.receipt;

import java.time.LocalDateTime;
import linli.core.act.MemberAct;
import linli.core.member.Member;
import linli.core.points.Statement;
import linli.core.visit.Visit;
import linli.hardware.escpos.PrintElement.Size;
import linli.station.words.PointsWords;

/** What members are given on paper besides goods: the card, the paid membership, their points. */
final class MemberSlips {

    private final ReceiptWords words;
    private final SaleGoods goods;
    private final PointsWords reasons;

    MemberSlips(ReceiptWords words, SaleGoods goods, PointsWords reasons) {
        this.words = words;
        this.goods = goods;
        this.reasons = reasons;
    }

    /** What was paid for the membership, and how long it lasts. */
    void plus(Paper paper, MemberAct.PlusSold act) {
        paper.title(words.get("plus.name"), Size.TALL);
        paper.pair(words.get("plus.until"), words.day(act.until()));
        paper.strong(words.get("total"), words.yuan(act.price()), Size.TALL);
        goods.payment(paper, act.payment());
    }

    /** Who the card is for; its code follows. */
    void card(Paper paper, Member member) {
        paper.rule();
        String name = words.maskedName(member.profile().name());
        paper.title(name.isEmpty() ? words.get("card.member") : name, Size.TALL);
        paper.centred(words.masked(member));
        paper.feed(1);
    }

    /** The points entry by entry, which add up to the balance from top to bottom. */
    void statement(Paper paper, Visit visit, Statement statement, LocalDateTime now) {
        paper.line(words.get("member", words.masked(visit.member())));
        paper.line(words.get("statement.asOf", words.time(now)));
        paper.rule();
        paper.pair(
                words.get("statement.opening", words.day(statement.from())),
                words.points(statement.opening()));
        if (statement.elsewhere() != 0) {
            paper.pair(words.get("statement.elsewhere"), words.signed(statement.elsewhere()));
        }
        for (Statement.Line line : statement.lines()) {
            Statement.Booked booked = line.booked();
            paper.pair(reasons.title(booked.entry().why()), words.signed(booked.entry().points()));
            paper.line(
                    words.get(
                            "statement.line",
                            words.time(booked.at()),
                            reasons.sentence(booked.entry().why())));
        }
        paper.rule();
        paper.strong(words.get("points.balance"), words.points(statement.closing()), Size.TALL);
        statement
                .endings()
                .forEach(ending ->
                        paper.line(
                                words.get(
                                        "points.expiring",
                                        words.points(ending.points()),
                                        words.day(ending.day()))));
    }
}
