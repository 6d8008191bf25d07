package linli.hardware.wedge;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import linli.hardware.ScanFault;
import linli.hardware.wedge.WedgeOutcome.Broken;
import linli.hardware.wedge.WedgeOutcome.Code;
import linli.hardware.wedge.WedgeOutcome.Reading;
import linli.hardware.wedge.WedgeOutcome.Typing;

/**
 * Tells a scanner that types from a person. Pure: keys and times in, codes and typing out.
 *
 * <p>Every key is held until it is clear whose it is. Keys within 60 ms of each other are a burst.
 * A burst of six characters that ends with CR, LF or TAB is a code, and none of its keys goes
 * anywhere. A burst of fewer characters is typing once 60 ms have passed in silence, and goes on in
 * its order. Control characters before and after a code are dropped; among its characters they are
 * noise and the code is refused, as on a serial line.
 *
 * <p>A longer burst that ends in silence was a scanner's but is no code: nothing tells a torn code
 * from a whole one whose scanner sends no suffix, so it is refused, and so is what follows it
 * before the keyboard was quiet for 300 ms: the rest of a torn code must not become a code. For the
 * same reason no code is believed that follows three or more fast keys at once. What follows a code
 * within 60 ms is the scanner's too and never typing.
 *
 * <p>Time counts only while this is being called: of a stretch without a call, 20 ms at most. When
 * the program stands still, keys wait in a queue and come late, which must not tear a code.
 *
 * @param <E> the event of the toolkit that a key came as
 */
public final class WedgeCapture<E> {

    /** The longest code in characters. */
    public static final int MAX_CHARACTERS = 4096;

    private static final long LONGEST_STEP = Duration.ofMillis(20).toNanos();

    /** As many fast keys are more than two fingers rolling over each other. */
    private static final int TOO_FAST = 3;

    private static final long NEVER = Long.MIN_VALUE / 2;

    private enum Phase {
        IDLE,
        HOLDING,
        /** A code passed the limit: the rest of it is for nobody. */
        SKIPPING,
        /** A code has just ended: a second suffix is for nobody. */
        ENDED
    }

    /** What came just before a burst. */
    private enum Lead {
        SILENCE,
        FAST_TYPING,
        CODE,
        BROKEN
    }

    private record Held<E>(WedgeKey key, E event) {}

    private final WedgeRules rules;
    private final long gap;
    private final long quiet;
    private final KeysDown down = new KeysDown();
    private final List<Held<E>> held = new ArrayList<>();
    private Burst burst = new Burst();
    private Phase phase = Phase.IDLE;
    private Lead lead = Lead.SILENCE;
    private boolean reading;
    private boolean suffixSeen;
    private long seen;
    private long silence;
    private long pressedAt = NEVER;
    private long brokenAt = NEVER;
    private long fastAt = NEVER;

    /** A capture that has seen no key. */
    public WedgeCapture(WedgeRules rules) {
        this.rules = rules;
        this.gap = rules.gap().toNanos();
        this.quiet = rules.quiet().toNanos();
    }

    /**
     * Takes one key at that time of a clock that never goes back. An event that is not among the
     * outcomes is held, or was the scanner's.
     */
    public List<WedgeOutcome<E>> accept(WedgeKey key, E event, long nanos) {
        List<WedgeOutcome<E>> outcomes = tick(nanos);
        Held<E> now = new Held<>(key, event);
        switch (key) {
            case WedgeKey.Pressed pressed -> pressed(pressed, now, outcomes);
            case WedgeKey.Released(String name) -> {
                if (!down.released(name)) {
                    keepOrPass(now, outcomes);
                }
            }
            case WedgeKey.Typed(String text) -> typed(text, now, outcomes);
        }
        return outcomes;
    }

    /** Says what time it is; to be called every 5 ms as long as {@link #isWaiting}. */
    public List<WedgeOutcome<E>> tick(long nanos) {
        List<WedgeOutcome<E>> outcomes = new ArrayList<>();
        silence += Math.clamp(nanos - seen, 0, LONGEST_STEP);
        seen = nanos;
        if (silence > gap) {
            silent(outcomes);
        }
        return outcomes;
    }

    /** Whether something will happen if no key comes. */
    public boolean isWaiting() {
        return phase != Phase.IDLE;
    }

    /** The keyboard was turned to another window: what is held is over, no key is down. */
    public List<WedgeOutcome<E>> leave() {
        List<WedgeOutcome<E>> outcomes = new ArrayList<>();
        silent(outcomes);
        down.forget();
        return outcomes;
    }

    private void pressed(WedgeKey.Pressed key, Held<E> now, List<WedgeOutcome<E>> outcomes) {
        if (down.repeats(key.name(), seen)) {
            if (!down.isSwallowed(key.name())) {
                keepOrPass(now, outcomes);
            }
            return;
        }
        boolean secondSuffix = phase == Phase.ENDED && Stroke.isSuffix(key);
        if (phase == Phase.SKIPPING || secondSuffix) {
            down.swallow(Set.of(key.name()));
            restart(phase == Phase.SKIPPING && Stroke.isSuffix(key) ? Phase.ENDED : phase);
            return;
        }
        if (phase != Phase.HOLDING) {
            begin();
        }
        restart(Phase.HOLDING);
        held.add(now);
        burst.press(key);
        if (Stroke.isSuffix(key) && burst.characters() >= rules.minimum()) {
            suffixSeen = true;
            ended(outcomes);
        } else {
            longer(outcomes);
        }
    }

    private void begin() {
        if (phase == Phase.ENDED) {
            lead = Lead.CODE;
        } else if (seen - brokenAt <= quiet) {
            lead = Lead.BROKEN;
        } else {
            lead = seen - fastAt <= quiet ? Lead.FAST_TYPING : Lead.SILENCE;
        }
        burst = new Burst();
    }

    private void restart(Phase next) {
        phase = next;
        silence = 0;
        pressedAt = seen;
    }

    private void typed(String text, Held<E> now, List<WedgeOutcome<E>> outcomes) {
        if (phase == Phase.HOLDING) {
            burst.typed(text);
        }
        if (phase == Phase.HOLDING || phase == Phase.IDLE) {
            keepOrPass(now, outcomes);
        }
    }

    private void keepOrPass(Held<E> now, List<WedgeOutcome<E>> outcomes) {
        if (held.isEmpty()) {
            outcomes.add(new Typing<>(now.event()));
        } else {
            held.add(now);
        }
    }

    private void longer(List<WedgeOutcome<E>> outcomes) {
        int characters = burst.characters();
        if (characters > MAX_CHARACTERS) {
            refuse(ScanFault.TOO_LONG, outcomes);
            phase = Phase.SKIPPING;
        } else if (characters >= rules.readingFrom()) {
            reading = true;
            outcomes.add(new Reading<>(characters));
        }
    }

    private void ended(List<WedgeOutcome<E>> outcomes) {
        boolean believed = lead == Lead.SILENCE || lead == Lead.CODE;
        String text = burst.text();
        if (!believed) {
            refuse(ScanFault.TORN, outcomes);
        } else if (burst.isNoise()) {
            refuse(ScanFault.NOISE, outcomes);
        } else {
            drop(outcomes);
            outcomes.add(new Code<>(text));
        }
        brokenAt = NEVER;
        fastAt = NEVER;
        phase = Phase.ENDED;
    }

    private void silent(List<WedgeOutcome<E>> outcomes) {
        switch (phase) {
            case HOLDING -> brokenOff(outcomes);
            case SKIPPING -> brokenAt = pressedAt;
            case IDLE, ENDED -> {}
        }
        phase = Phase.IDLE;
    }

    private void brokenOff(List<WedgeOutcome<E>> outcomes) {
        int characters = burst.characters();
        boolean person = lead == Lead.SILENCE || lead == Lead.FAST_TYPING;
        if (person && characters < rules.minimum()) {
            held.forEach(each -> outcomes.add(new Typing<>(each.event())));
            held.clear();
            fastAt = characters >= TOO_FAST ? pressedAt : fastAt;
        } else if (characters > 0) {
            refuse(suffixSeen ? ScanFault.TORN : ScanFault.NO_SUFFIX, outcomes);
            brokenAt = pressedAt;
        } else {
            drop(outcomes);
        }
    }

    private void refuse(ScanFault fault, List<WedgeOutcome<E>> outcomes) {
        String text = burst.text();
        drop(outcomes);
        outcomes.add(new Broken<>(fault, text));
    }

    // A key that was down before the burst began still goes up for whoever saw it go down.
    private void drop(List<WedgeOutcome<E>> outcomes) {
        for (Held<E> each : held) {
            if (each.key() instanceof WedgeKey.Released(String name) && !burst.pressed(name)) {
                outcomes.add(new Typing<>(each.event()));
            }
        }
        held.clear();
        down.swallow(burst.names());
        if (reading) {
            outcomes.add(new Reading<>(0));
            reading = false;
        }
    }
}
