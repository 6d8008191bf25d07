package linli.station.receipt;

import linli.core.act.MemberAct;
import linli.core.member.Member;
import linli.hardware.escpos.PrintElement.Size;

/** What members are given on paper besides goods: the card, the paid membership. */
final class MemberSlips {

    private final ReceiptWords words;
    private final SaleGoods goods;

    MemberSlips(ReceiptWords words, SaleGoods goods) {
        this.words = words;
        this.goods = goods;
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
}
