/** What a shop is: money, goods, members, points, sales. Requires nothing but java.base. */
module linli.core {
    exports linli.core.account;
    exports linli.core.act;
    exports linli.core.campaign;
    exports linli.core.catalog;
    exports linli.core.checkout;
    exports linli.core.claim;
    exports linli.core.coupon;
    exports linli.core.dispute;
    exports linli.core.member;
    exports linli.core.membership;
    exports linli.core.money;
    exports linli.core.operator;
    exports linli.core.pickup;
    exports linli.core.points;
    exports linli.core.preview;
    exports linli.core.redeem;
    exports linli.core.refund;
    exports linli.core.reward;
    exports linli.core.rulebook;
    exports linli.core.sale;
    exports linli.core.simulate;
    exports linli.core.tender;
    exports linli.core.tier;
    exports linli.core.till;
    exports linli.core.time;
    exports linli.core.value;
    exports linli.core.visit;
    exports linli.core.wallet;
    exports linli.core;
}
