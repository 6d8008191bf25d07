package linli.core.checkout;

import static linli.core.Shop.HERE;
import static linli.core.Shop.LI;
import static linli.core.Shop.THERE;
import static linli.core.Shop.accepted;
import static linli.core.Shop.day;
import static linli.core.Shop.fen;
import static linli.core.Shop.on;
import static linli.core.Shop.piece;
import static linli.core.Shop.pieces;
import static linli.core.Shop.refusal;
import static linli.core.Shop.rules;
import static linli.core.Shop.saleTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import linli.core.account.MemberAccount;
import linli.core.act.Identification;
import linli.core.act.Occasion;
import linli.core.catalog.Label;
import linli.core.catalog.Labels;
import linli.core.member.Member;
import linli.core.member.MemberNumber;
import linli.core.member.Profile;
import linli.core.member.StationId;
import linli.core.sale.Sale;
import linli.core.sale.SaleRefusal;
import linli.core.visit.Visit;
import org.junit.jupiter.api.Test;

class OfferCouponsTest {

    private final Occasion occasion = on("2026-03-02");
    private final Sale fruit = saleTo(LI, pieces(piece("PEAR", "FRUIT", 1_000), 4));

    @Test
    void offersTheCouponThatSavesMostFirst() {
        assertThat(offers(fruit, Optional.of(li(HERE))))
                .extracting(offer -> offer.coupon().id(), CouponOffer::saves)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("OFF5", fen(500)),
                        org.assertj.core.groups.Tuple.tuple("FRUIT3", fen(300)));
    }

    @Test
    void saysWhyTheOthersCanNotBeUsed() {
        Sale eggs = saleTo(LI, pieces(piece("EGG", "EGGS", 1_000), 4));
        List<CouponOffer> offers = offers(eggs, Optional.of(li(HERE)));
        assertThat(offers).extracting(CouponOffer::isUsable).containsExactly(true, false);
        assertThat(offers.getLast().refusal()).contains(SaleRefusal.COUPON_NOT_APPLICABLE);
        assertThat(offers(fruit, Optional.empty()))
                .extracting(CouponOffer::refusal)
                .containsOnly(Optional.of(SaleRefusal.MEMBER_REQUIRED));
    }

    @Test
    void offersNoneAwayFromHomeWhereNobodyCountsItsUses() {
        assertThat(offers(fruit, Optional.of(li(THERE))))
                .extracting(CouponOffer::refusal)
                .containsOnly(Optional.of(SaleRefusal.COUPON_ELSEWHERE));
        Sale with = new Sale(fruit.member(), fruit.lines(), Optional.of("OFF5"), fruit.points(), 0);
        assertThat(refusal(OfferCoupons.atHome(with, Optional.of(THERE), occasion)))
                .isEqualTo(SaleRefusal.COUPON_ELSEWHERE);
        assertThat(accepted(OfferCoupons.atHome(with, Optional.of(HERE), occasion)))
                .isEqualTo(with);
        assertThat(accepted(OfferCoupons.atHome(fruit, Optional.of(THERE), occasion)))
                .isEqualTo(fruit);
    }

    private List<CouponOffer> offers(Sale sale, Optional<Visit> visit) {
        Labels labels = (kind, id) -> Optional.of(new Label(kind, id, id, "", ""));
        return new OfferCoupons(rules(), labels).of(sale, visit, occasion);
    }

    private static Visit li(StationId home) {
        Member member =
                new Member(
                        LI,
                        new MemberNumber(1),
                        Profile.UNKNOWN,
                        home,
                        Optional.empty(),
                        day("2026-01-01"));
        return new Visit(
                member,
                MemberAccount.opened(LI, rules()),
                List.of(),
                new Identification(LI, Identification.Kind.ROTATING_CODE, "0a"));
    }
}
