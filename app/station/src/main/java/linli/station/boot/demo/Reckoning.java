package linli.station.boot.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import linli.contract.v1.headquarters.VerificationReport;
import linli.core.member.StationId;
import linli.station.boot.Station;
import linli.station.store.StationReport;

/** The end of the day: each station and the central are verified and compared with each other. */
final class Reckoning {

    private static final int MOST_LOOKS = 25;

    private final Shop shop;
    private final Story story;

    /** A reckoning of that day. */
    Reckoning(Shop shop, Story story) {
        this.shop = shop;
        this.story = story;
    }

    /** One station's own figures, and what the central has of it. */
    private record Books(StationReport own, VerificationReport.Journal held) {

        boolean agree() {
            return own.isClean()
                    && held.cashFen() == own.drawer().fen()
                    && held.seq() == own.head().seq()
                    && held.head().hex().equals(own.head().hash())
                    && held.sales() == own.sales()
                    && held.pointsEarned() == own.pointsIssued()
                    && held.pointsSpent() == own.pointsTaken();
        }
    }

    /**
     * Whether nothing disagrees anywhere; says every figure. A station that hears what others did
     * gives points back, which is sent too: so it is looked at until nothing moves any more.
     */
    boolean agrees() throws IOException {
        story.step("The reckoning: both stations and the central are verified");
        VerificationReport central = central();
        List<Books> books = books(central);
        for (int look = 1; look < MOST_LOOKS && !agree(central, books); look++) {
            shop.patience().breathe();
            central = central();
            books = books(central);
        }
        say(central);
        books.forEach(this::say);
        return agree(central, books);
    }

    private static boolean agree(VerificationReport central, List<Books> books) {
        return central.discrepancies().isEmpty() && books.stream().allMatch(Books::agree);
    }

    private VerificationReport central() throws IOException {
        String text = shop.headquarters().ask("GET", "/v1/hq/verification", "");
        return Shop.accepted(VerificationReport.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    private List<Books> books(VerificationReport central) throws IOException {
        List<Books> books = new ArrayList<>();
        for (Station station : shop.stations()) {
            books.add(new Books(station.verify(), held(station.identity().station(), central)));
        }
        return books;
    }

    private static VerificationReport.Journal held(StationId station, VerificationReport central) {
        return central.stations().stream()
                .filter(journal -> journal.station().equals(station))
                .findFirst()
                .orElseThrow();
    }

    private void say(VerificationReport central) {
        story.say(
                "central: %d members, %d points in lots, %d owed, %d discrepancies",
                central.members(),
                central.points(),
                central.debt(),
                central.discrepancies().size());
        central.discrepancies()
                .forEach(found -> story.say("  %s %s", found.code(), found.subject()));
    }

    private void say(Books books) {
        StationReport own = books.own();
        VerificationReport.Journal held = books.held();
        String id = held.station().value();
        own.discrepancies().forEach(found -> story.say("  %s %s", found.code(), found.place()));
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
    }
}
