package linli.core.checkout;

import static linli.core.Shop.HERE;
import static linli.core.Shop.LI;
import static linli.core.Shop.accepted;
import static linli.core.Shop.day;
import static linli.core.Shop.on;
import static linli.core.Shop.piece;
import static linli.core.Shop.pieces;
import static linli.core.Shop.refusal;
import static linli.core.Shop.rules;
import static linli.core.Shop.saleTo;
import static linli.core.account.Accounts.holding;
import static linli.core.account.Accounts.newMember;
import static linli.core.account.Accounts.ofTier;
import static linli.core.account.Accounts.owing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import linli.core.Outcome;
import linli.core.Shop;
import linli.core.account.MemberAccount;
import linli.core.act.AccountChange;
import linli.core.act.Act;
import linli.core.act.Identification;
import linli.core.act.Identification.Kind;
import linli.core.catalog.Product;
import linli.core.member.AbsentMember;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.member.MemberNumber;
import linli.core.member.Profile;
import linli.core.points.Holder;
import linli.core.sale.PointsRequest;
import linli.core.sale.Sale;
import linli.core.tender.Tender;
import linli.core.tender.TenderType;
import linli.core.visit.Customer;
import linli.core.visit.IdentificationRefusal;
import org.junit.jupiter.api.Test;

/** Somebody of whom no more is known than the number of a good code or card. */
class AbsentCustomerTest {

    private static final String TODAY = "2026-12-05";
    private static final AbsentMember ABSENT = new AbsentMember(new MemberNumber(42));

    private final Product goods = piece("GOODS", "OTHER", 100);

    private static Outcome<Act.SaleCompleted> complete(Sale sale, TenderType with) {
        MemberAccount account = holding(newMember(ABSENT.id()), HERE, 5000);
        return new CompleteSale(rules())
                .decide(
                        sale,
                        Optional.of(new Customer(account, Optional.empty())),
                        net -> List.of(new Tender(with, net, "")),
                        Optional.of(new Identification(ABSENT.id(), Kind.ROTATING_CODE, "ab")),
                        on(TODAY));
    }

    private Sale sale(Optional<String> coupon, PointsRequest points) {
        Sale plain = saleTo(ABSENT.id(), pieces(goods, 600));
        return new Sale(plain.member(), plain.lines(), coupon, points, 0);
    }

    private Act.SaleCompleted earned() {
        Sale plain = sale(Optional.empty(), new PointsRequest.None());
        return accepted(complete(plain, TenderType.WECHAT));
    }

    @Test
    void earnsIntoTheEscrowOfTheStationAsAnyNewMemberDoes() {
        AccountChange change = earned().changeOf(ABSENT.id()).orElseThrow();
        MemberAccount before = newMember(ABSENT.id());
        assertThat(before.apply(change).points().in(new Holder.Escrow(HERE))).isEqualTo(600);
    }

    @Test
    void spendsNeitherPointsNorCouponNorStoredValue() {
        for (PointsRequest points :
                List.of(new PointsRequest.Exactly(100), new PointsRequest.Max())) {
            assertThat(refusal(complete(sale(Optional.empty(), points), TenderType.WECHAT)))
                    .isEqualTo(IdentificationRefusal.ONLY_EARNS);
        }
        assertThat(
                        refusal(
                                complete(
                                        sale(Optional.of("C"), new PointsRequest.None()),
                                        TenderType.WECHAT)))
                .isEqualTo(IdentificationRefusal.ONLY_EARNS);
        assertThat(
                        refusal(
                                complete(
                                        sale(Optional.empty(), new PointsRequest.None()),
                                        TenderType.STORED_VALUE)))
                .isEqualTo(IdentificationRefusal.ONLY_EARNS);
        assertThat(new Identification(ABSENT.id(), Kind.ROTATING_CODE, "").maySpendFor(ABSENT.id()))
                .isFalse();
    }

    @Test
    void takesNeitherTierNorDebtFromWhoTheyTurnOutToBe() {
        AccountChange change = earned().changeOf(ABSENT.id()).orElseThrow().withMember(LI);
        assertThat(change.tier()).as("upgraded, as if they were new").isPresent();
        MemberAccount gold = ofTier(owing(newMember(LI), 120), Shop.GOLD, "2027-01-31");
        MemberAccount after = gold.fold(change, rules(), day(TODAY));
        assertThat(after.tier().tier()).isEqualTo(Shop.GOLD);
        assertThat(after.points().balance()).isEqualTo(480);
    }

    @Test
    void isToldFromEverybodyWithAnIdOfTheirOwn() {
        assertThat(AbsentMember.of(ABSENT.id())).contains(ABSENT);
        for (String other :
                List.of("number:42", "number:00000000000004x", "NUMBER:000000000000042", "x")) {
            assertThat(AbsentMember.of(new MemberId(other))).as(other).isEmpty();
        }
        Member known = ABSENT.asMember(day(TODAY));
        assertThat(known.number()).isEqualTo(ABSENT.number());
        assertThat(known.profile()).isEqualTo(Profile.UNKNOWN);
    }
}
