package linli.simulation.boot;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import linli.core.member.Member;
import linli.core.member.MemberId;
import linli.core.points.Unit;

/** What happens next, anywhere: what somebody does, or what fails. */
final class Fate {

    private final SimulatedChain chain;
    private final Machines machines;
    private final Guests guests;
    private final Random random;

    Fate(SimulatedChain chain, Machines machines) {
        this.chain = chain;
        this.machines = machines;
        this.guests = new Guests(chain);
        this.random = chain.random();
    }

    /** One thing happens somewhere, and some time passes. */
    void step() {
        if (chain.wentBack() && random.nextInt(7) == 0) {
            machines.goBackAndForth(chain.any(chain.stations()));
        } else {
            happen();
        }
        guests.come();
        if (chain.has(Flaw.RECLAIMS_ESCROW_BY_TIME_OUT)) {
            reclaim();
        }
        chain.time().skip(Duration.ofMillis(random.nextInt(40_000)));
        chain.time().pass(Duration.ofSeconds(1));
    }

    private void happen() {
        SimulatedStation station = chain.any(chain.stations());
        switch (random.nextInt(48)) {
            case 0, 1, 2, 3, 4, 5 ->
                    chain.at(
                            station, counter -> counter.sell(someone(), 1 + random.nextInt(60), 0));
            case 6, 7, 8, 9 ->
                    chain.at(
                            station,
                            counter ->
                                    counter.sell(
                                            Optional.of(chain.any(chain.members())),
                                            1 + random.nextInt(20),
                                            random.nextInt(3000)));
            case 10, 11 -> chain.at(station, counter -> counter.tickets().refund());
            case 12 -> chain.at(station, SimulatedCounter::register);
            case 13, 14, 15 ->
                    chain.at(
                            station,
                            counter ->
                                    counter.ask(
                                            chain.any(chain.members()).id(),
                                            random.nextInt(4) > 0 ? Unit.POINTS : Unit.FEN,
                                            1 + random.nextInt(1500)));
            case 16, 17 -> chain.at(station, counter -> counter.look(chain.any(chain.members())));
            case 18, 19, 20 -> chain.at(station, SimulatedCounter::keepHouse);
            case 21 -> station.setOnline(!station.isOnline() || random.nextInt(3) > 0);
            case 22 -> station.disk().dieIn(1 + random.nextInt(6));
            case 23 -> station.disk().failIn(1 + random.nextInt(6));
            case 24 -> station.disk().setFull(random.nextInt(3) > 0);
            case 25 -> {
                station.kill();
                station.start();
            }
            case 26, 33 -> station.setClock(wrong());
            case 27, 34 -> chain.storage().dieIn(1 + random.nextInt(25), random.nextBoolean());
            case 28 -> chain.central().goRound();
            case 29 -> {
                MemberId mover = chain.any(chain.members()).id();
                chain.willMove(mover);
                chain.central().move(mover, chain.any(chain.stations()).id());
            }
            case 35 -> {
                if (machines.keepsKeys() || random.nextBoolean()) {
                    chain.central().changeKey();
                } else {
                    station.life().ifPresent(StationLife::changeKey);
                }
            }
            case 36, 43 -> guests.order();
            case 37, 38, 44 -> chain.at(station, counter -> counter.services().handOver());
            case 39, 40, 45, 46 -> serve(station);
            case 41 ->
                    chain.at(
                            station,
                            counter ->
                                    counter.services()
                                            .doEverything(chain.any(chain.members()).id()));
            case 42 -> chain.at(station, counter -> counter.claims().serve());
            case 47 -> chain.central().decideClaim();
            case 30, 31 -> chain.time().skip(Duration.ofHours(random.nextInt(60)));
            default -> {
                if (station.isForked() && station.isOnline()) {
                    station.kill();
                }
                station.start();
            }
        }
    }

    /** A member who comes in, or nobody. */
    Optional<Member> someone() {
        return random.nextInt(5) == 0 ? Optional.empty() : Optional.of(chain.any(chain.members()));
    }

    private void serve(SimulatedStation station) {
        MemberId member = chain.any(chain.members()).id();
        switch (random.nextInt(10)) {
            case 8 -> chain.at(station, counter -> counter.services().payOut(member));
            case 9 -> chain.at(station, counter -> counter.services().doEverything(member));
            case 0, 1, 2, 3 ->
                    chain.at(
                            station,
                            counter -> counter.services().topUp(member, 10 + random.nextInt(300)));
            case 4 -> chain.at(station, counter -> counter.services().sellPlus(member));
            case 5 -> chain.at(station, counter -> counter.services().replaceCard(member));
            case 6 -> chain.at(station, counter -> counter.services().freeze(member));
            default -> chain.at(station, counter -> counter.services().edit(member));
        }
    }

    private Duration wrong() {
        return switch (random.nextInt(4)) {
            case 0, 1 -> Duration.ofDays(random.nextInt(11) - 5L);
            case 2 -> Duration.ofSeconds(random.nextInt(600) - 300L);
            default -> Duration.ZERO;
        };
    }

    /** A flaw for planting: a station of which nothing was heard for a while is given up. */
    private void reclaim() {
        SimulatedStation silent = chain.any(chain.stations());
        if (!silent.isOnline()) {
            chain.central()
                    .takeBack(chain.members().stream().map(Member::id).toList(), silent.id());
        }
    }
}
