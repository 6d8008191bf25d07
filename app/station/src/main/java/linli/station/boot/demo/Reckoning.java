package linli.station.boot.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import linli.contract.v1.headquarters.VerificationReport;
import linli.station.boot.Station;
import linli.station.store.StationReport;

/** The end of the day: each station and the central are verified and compared with each other. */
final class Reckoning {

    private final Shop shop;
    private final Story story;

    /** A reckoning of that day. */
    Reckoning(Shop shop, Story story) {
        this.shop = shop;
        this.story = story;
    }

    /** Whether nothing disagrees anywhere; says every figure. */
    boolean agrees() throws IOException {
        story.step("The reckoning: both stations and the central are verified");
        String text = shop.headquarters().ask("GET", "/v1/hq/verification", "");
        VerificationReport central =
                Shop.accepted(VerificationReport.read(text.getBytes(StandardCharsets.UTF_8)));
        story.say(
                "central: %d members, %d points in lots, %d owed, %d discrepancies",
                central.members(),
                central.points(),
                central.debt(),
                central.discrepancies().size());
        central.discrepancies()
                .forEach(found -> story.say("  %s %s", found.code(), found.subject()));
        boolean well = central.discrepancies().isEmpty();
        for (Station station : shop.stations()) {
            well &= agrees(station, central);
        }
        return well;
    }

    private boolean agrees(Station station, VerificationReport central) throws IOException {
        StationReport own = station.verify();
        String id = station.identity().station().value();
        own.discrepancies().forEach(found -> story.say("  %s %s", found.code(), found.place()));
        VerificationReport.Journal held =
                central.stations().stream()
                        .filter(journal -> journal.station().value().equals(id))
                        .findFirst()
                        .orElseThrow();
        story.say(
                "station %s: %d entries, %d sales, %d points earned, %d taken, drawer %s",
                id.substring(id.length() - 4),
                own.head().seq(),
                own.sales(),
                own.pointsIssued(),
                own.pointsTaken(),
                Story.yuan(own.drawer().fen()));
        story.say(
                "central of it: %d entries, %d sales of %s, %d points earned, %d taken, in the"
                        + " drawer %s",
                held.seq(),
                held.sales(),
                Story.yuan(held.netFen()),
                held.pointsEarned(),
                held.pointsSpent(),
                Story.yuan(held.cashFen()));
        return own.isClean()
                && held.cashFen() == own.drawer().fen()
                && held.seq() == own.head().seq()
                && held.head().hex().equals(own.head().hash())
                && held.sales() == own.sales()
                && held.pointsEarned() == own.pointsIssued()
                && held.pointsSpent() == own.pointsTaken();
    }
}
