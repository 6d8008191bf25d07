package linli.hardware.wedge;

import java.util.ArrayList;
import java.util.List;
import linli.hardware.wedge.WedgeKey.Pressed;
import linli.hardware.wedge.WedgeKey.Released;
import linli.hardware.wedge.WedgeKey.Typed;

/** A keyboard on a clock that only it moves, ticking every 5 ms, and what came of its keys. */
final class TestKeyboard {

    /** One event as it came: the how-manieth, what, and when in milliseconds. */
    record Event(int number, WedgeKey key, long at) {}

    /** A whole code, and what was let through, with the time it took. */
    final List<String> codes = new ArrayList<>();

    final List<String> broken = new ArrayList<>();
    final List<Event> sent = new ArrayList<>();
    final List<Event> typed = new ArrayList<>();
    final List<Integer> readings = new ArrayList<>();
    long longestDelay;

    private final WedgeCapture<Event> capture = new WedgeCapture<>(WedgeRules.DEFAULT);
    private long now = 1_000;
    private boolean ticking = true;

    /** Lets that many milliseconds pass. */
    TestKeyboard after(long millis) {
        long until = now + millis;
        while (ticking && now + 5 <= until) {
            now += 5 - now % 5;
            take(capture.tick(nanos()));
        }
        now = until;
        return this;
    }

    /** The program stands still for that long: no tick comes, keys wait. */
    TestKeyboard stalled(long millis) {
        ticking = false;
        after(millis);
        ticking = true;
        return this;
    }

    TestKeyboard send(WedgeKey key) {
        Event event = new Event(sent.size(), key, now);
        sent.add(event);
        take(capture.accept(key, event, nanos()));
        return this;
    }

    /** A key goes down, brings its character and goes up, all at once. */
    TestKeyboard stroke(char character) {
        return stroke(character, String.valueOf(character));
    }

    /** The same, bringing that text instead; none if it is empty. */
    TestKeyboard stroke(char character, String text) {
        boolean shift = Character.isUpperCase(character) || character == '*';
        Pressed key = new Pressed(name(character), shift, false, false);
        if (shift) {
            send(Pressed.plain("SHIFT"));
        }
        send(key);
        if (!text.isEmpty()) {
            send(new Typed(text));
        }
        send(new Released(key.name()));
        return shift ? send(new Released("SHIFT")) : this;
    }

    /** Control with a key, as control characters come. */
    TestKeyboard control(String name) {
        return send(Pressed.plain("CONTROL"))
                .send(new Pressed(name, false, true, false))
                .send(new Released(name))
                .send(new Released("CONTROL"));
    }

    /** A scanner types that code and its suffix, so many milliseconds a key. */
    TestKeyboard scan(String code, long millis) {
        return keys(code, millis).stroke('\r');
    }

    /** The keys of that code without a suffix, each followed by so many milliseconds. */
    TestKeyboard keys(String code, long millis) {
        code.chars().forEach(c -> stroke((char) c).after(millis));
        return this;
    }

    /** A person types that, so many milliseconds a key. */
    TestKeyboard person(String text, long millis) {
        return keys(text, millis);
    }

    boolean isWaiting() {
        return capture.isWaiting();
    }

    void leave() {
        take(capture.leave());
    }

    /** The characters that were let through. */
    String text() {
        StringBuilder text = new StringBuilder();
        typed.stream()
                .map(Event::key)
                .forEach(key -> {
                    if (key instanceof Typed(String character)) {
                        text.append(character);
                    }
                });
        return text.toString();
    }

    static String name(char character) {
        return switch (character) {
            case '\r' -> "ENTER";
            case '\t' -> "TAB";
            case ' ' -> "SPACE";
            case ']' -> "CLOSE_BRACKET";
            case '*' -> "DIGIT8";
            default ->
                    Character.isDigit(character)
                            ? "DIGIT" + character
                            : String.valueOf(Character.toUpperCase(character));
        };
    }

    private void take(List<WedgeOutcome<Event>> outcomes) {
        for (WedgeOutcome<Event> outcome : outcomes) {
            switch (outcome) {
                case WedgeOutcome.Typing<Event>(Event event) -> {
                    typed.add(event);
                    longestDelay = Math.max(longestDelay, now - event.at());
                }
                case WedgeOutcome.Code<Event>(String text) -> codes.add(text);
                case WedgeOutcome.Broken<Event> refused -> broken.add(refused.fault().code());
                case WedgeOutcome.Reading<Event>(int characters) -> readings.add(characters);
            }
        }
    }

    private long nanos() {
        return now * 1_000_000;
    }
}
