package linli.simulation.boot;

import java.util.List;
import java.util.Random;
import linli.contract.v1.headquarters.OrderImport;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.money.Money;
import linli.core.pickup.OrderId;

/** Members who come for something other than to buy, most often where they are at home. */
final class Guests {

    private final SimulatedChain chain;
    private final Random random;
    private int orders;

    Guests(SimulatedChain chain) {
        this.chain = chain;
        this.random = chain.random();
    }

    /** Somebody comes, or headquarters do something about what people want. */
    void come() {
        Member guest = chain.any(chain.members());
        SimulatedStation station = station(guest);
        MemberId id = guest.id();
        switch (random.nextInt(20)) {
            case 0 -> order();
            case 1, 2 -> everywhere(counter -> counter.services().handOver());
            case 3 -> everywhere(counter -> counter.claims().serve());
            case 4 -> chain.central().decideClaim();
            case 5 -> chain.at(station, counter -> counter.services().doEverything(id));
            case 6 -> chain.at(station, counter -> counter.tickets().review());
            case 7 -> chain.at(station, counter -> counter.tickets().undo());
            case 8 -> chain.at(station, counter -> counter.services().payOut(id));
            case 9, 10 -> chain.at(station, counter -> counter.rewards().redeem(id));
            case 11 -> chain.at(station, counter -> counter.rewards().draw(id));
            case 12 -> chain.at(station, counter -> counter.rewards().cancel());
            case 13 -> chain.at(station, counter -> counter.services().replaceCard(id));
            case 14 -> headquarters();
            default -> {}
        }
    }

    /** Goods are paid online and wait for their member at some station. */
    void order() {
        chain.central()
                .order(
                        new OrderImport.PaidOrder(
                                new OrderId("O-" + ++orders),
                                chain.any(chain.members()).id(),
                                chain.any(chain.stations()).id(),
                                SimulatedChain.FIRST_DAY.plusDays(3),
                                "A-1",
                                List.of(
                                        new OrderImport.PaidLine(
                                                chain.product().sku(),
                                                1 + random.nextInt(5),
                                                Money.ofFen(1500)))));
    }

    private void headquarters() {
        if (random.nextInt(4) == 0) {
            chain.publishAnother();
        }
    }

    private void everywhere(java.util.function.Consumer<SimulatedCounter> something) {
        List.copyOf(chain.stations()).forEach(station -> chain.at(station, something));
    }

    private SimulatedStation station(Member guest) {
        return random.nextInt(4) == 0
                ? chain.any(chain.stations())
                : chain.stations().stream()
                        .filter(some -> some.id().equals(guest.home()))
                        .findFirst()
                        .orElseThrow();
    }
}
