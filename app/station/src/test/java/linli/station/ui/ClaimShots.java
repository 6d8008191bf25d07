package linli.station.ui;

import java.time.Instant;
import linli.core.act.Act;
import linli.core.act.ClaimAct;
import linli.core.claim.ClaimDecision;
import linli.core.claim.ClaimDecision.Verdict;
import linli.core.visit.Found;
import linli.core.visit.ScannedCode;
import linli.station.ui.kit.Command;

/** Claims in every state. */
final class ClaimShots {

    private ClaimShots() {}

    private static void keys(WindowFixture fixture, Command... commands) {
        for (Command command : commands) {
            fixture.window.keys().asked(command);
        }
    }

    /** A handover whose slip was scanned. */
    static void ticket(WindowFixture fixture) {
        fixture.window.scanned(WindowFixture.MEMBER);
        fixture.window.scanned(WindowFixture.ORDER);
        keys(fixture, Command.PRIMARY, Command.BACK);
        Act handover =
                fixture.counter.acts.stream()
                        .filter(Act.OrderHandedOver.class::isInstance)
                        .findFirst()
                        .orElseThrow();
        ScannedCode slip = new ScannedCode.ReceiptCode("9126000027182818284");
        fixture.counter.codes.put(slip, new Found.TicketFound(handover));
        fixture.window.scanned(slip);
    }

    static void nothingChosen(WindowFixture fixture) {
        ticket(fixture);
        keys(fixture, Command.HOLD);
    }

    static void money(WindowFixture fixture) {
        nothingChosen(fixture);
        keys(fixture, Command.QUANTITY, Command.DOWN, Command.QUANTITY);
    }

    static void weight(WindowFixture fixture) {
        money(fixture);
        keys(fixture, Command.DISCOUNT, Command.SECOND, Command.SECOND);
        fixture.window.keys().typed("4");
        fixture.window.keys().typed("3");
        fixture.window.keys().typed("0");
    }

    static void question(WindowFixture fixture) {
        weight(fixture);
        keys(fixture, Command.SECOND);
    }

    static void done(WindowFixture fixture) {
        money(fixture);
        keys(fixture, Command.PRIMARY);
    }

    static void noted(WindowFixture fixture) {
        question(fixture);
        keys(fixture, Command.PRIMARY);
    }

    static void onTicket(WindowFixture fixture) {
        noted(fixture);
        keys(fixture, Command.BACK);
    }

    /** The member's claims, one of them allowed. */
    static void list(WindowFixture fixture) {
        onTicket(fixture);
        fixture.counter.acts.stream()
                .filter(ClaimAct.class::isInstance)
                .map(act -> act.occasion().act())
                .findFirst()
                .ifPresent(claim ->
                        fixture.claims.decisions.add(
                                new ClaimDecision(
                                        claim,
                                        Verdict.MONEY,
                                        Instant.parse("2026-11-21T09:50:00Z"),
                                        "周敏",
                                        "确实少了，退")));
        keys(fixture, Command.CLAIMS);
    }

    static void settling(WindowFixture fixture) {
        list(fixture);
        keys(fixture, Command.CONFIRM);
    }

    static void none(WindowFixture fixture) {
        keys(fixture, Command.CLAIMS);
    }
}
