package linli.contract.v1.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import linli.core.act.ActId;
import linli.core.act.Claim;
import linli.core.act.Remedy;
import linli.core.act.Returned;
import linli.core.catalog.Product;
import linli.core.money.Grams;
import linli.core.money.Money;
import linli.core.tender.Payout;

/** Claims with every field drawn by a seeded generator, about goods that came back. */
final class RandomClaims {

    private final Random random;

    RandomClaims(Random random) {
        this.random = random;
    }

    /** A claim about the same ticket of the same member, who must be known. */
    Claim about(Returned returned, Product product) {
        Claim.Reason[] reasons = Claim.Reason.values();
        List<Claim.Line> lines = new ArrayList<>();
        for (int line = 1 + random.nextInt(3); line <= 5; line += 1 + random.nextInt(3)) {
            lines.add(new Claim.Line(line, product, positive(), Money.ofFen(positive())));
        }
        return new Claim(
                returned.ticket(),
                returned.number(),
                returned.ruleBook(),
                returned.member().orElseThrow(),
                reasons[random.nextInt(reasons.length)],
                random.nextBoolean() ? Optional.of(new Grams(positive())) : Optional.empty(),
                random.nextBoolean() ? "" : "箱底三枚碎了 \"b\\c\" 𠮷",
                lines);
    }

    Remedy remedy(Returned returned, Payout payout) {
        return random.nextBoolean()
                ? new Remedy.MoneyBack(returned, payout)
                : new Remedy.Replacement();
    }

    Remedy filed(Returned returned, Payout payout) {
        return random.nextInt(3) == 0 ? new Remedy.Undecided() : remedy(returned, payout);
    }

    ActId act() {
        return new ActId("c" + random.nextInt(1_000_000));
    }

    private long positive() {
        return 1 + random.nextLong(1_000_000);
    }
}
