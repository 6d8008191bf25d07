package linli.hardware.serial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import linli.hardware.Scan;
import linli.hardware.ScannerEvent;
import linli.hardware.barcode.BarcodeReading;
import linli.hardware.barcode.CheckDigit;
import linli.hardware.barcode.Gtin;
import org.junit.jupiter.api.Test;

/** Very many frames through framing and check digits, each compared with {@link FrameRules}. */
class FrameFloodTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final long SEED = Long.getLong("seed", 20_261_122);
    private static final boolean LONG = Boolean.getBoolean("long");
    private static final long RANDOM = Long.getLong("frames", LONG ? 1_000_000_000L : 100_000);
    private static final long MUTATED = Long.getLong("mutated", LONG ? 100_000_000L : 100_000);
    private static final int FRAMES_A_READ = 64;
    private static final long TOLD_EVERY = 50_000_000;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final ScanFraming framing = new ScanFraming(FramingRules.DEFAULT);
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private final byte[] noise = new byte[32];
    private long frames;
    private long codes;
    private long gtins;

    @Test
    void takesRandomFramesExactlyAsTheRulesSay() {
        flood("random", RANDOM, this::addRandomFrame);
    }

    @Test
    void takesMutatedCodesExactlyAsTheRulesSay() {
        List<byte[]> valid = validCodes();
        flood("mutated", MUTATED, () -> addMutated(valid.get(random.nextInt(valid.size()))));
        assertThat(gtins).as("seed %d", SEED).isPositive();
    }

    private void flood(String kind, long count, Runnable addFrame) {
        long told = 0;
        while (frames < count) {
            read.reset();
            for (int i = 0; i < FRAMES_A_READ; i++) {
                addFrame.run();
                read.write('\r');
            }
            byte[] bytes = read.toByteArray();
            compare(bytes, framing.accept(bytes, bytes.length, NOON).iterator());
            if (frames >= count || frames - told >= TOLD_EVERY) {
                told = frames;
                report(kind);
            }
        }
    }

    private void compare(byte[] bytes, Iterator<ScannerEvent> told) {
        int from = 0;
        for (int to = 0; to < bytes.length; to++) {
            if (bytes[to] == '\r' || bytes[to] == '\n') {
                if (to > from) {
                    compareOne(Arrays.copyOfRange(bytes, from, to), told);
                }
                from = to + 1;
            }
        }
        if (told.hasNext()) {
            throw failure(bytes, "told more: " + told.next());
        }
    }

    private void compareOne(byte[] frame, Iterator<ScannerEvent> told) {
        frames++;
        String expected = FrameRules.code(frame);
        if (!told.hasNext()) {
            throw failure(frame, "told nothing");
        }
        boolean equal =
                told.next() instanceof Scan scan
                        ? scan.text().equals(expected) && isWhole(scan, frame)
                        : expected.isEmpty();
        if (!equal) {
            throw failure(frame, "not as the rules say");
        }
        if (!expected.isEmpty()) {
            codes++;
            compareCheckDigit(frame, expected);
        }
    }

    private static boolean isWhole(Scan scan, byte[] frame) {
        return Arrays.equals(scan.raw().toArray(), frame);
    }

    private void compareCheckDigit(byte[] frame, String code) {
        boolean isGtin = Gtin.read(code) instanceof BarcodeReading.Read<Gtin>;
        if (isGtin != FrameRules.isGtin(code)) {
            throw failure(frame, "check digit");
        }
        gtins += isGtin ? 1 : 0;
    }

    private static AssertionError failure(byte[] frame, String what) {
        String hex = HexFormat.of().formatHex(frame);
        return new AssertionError("seed " + SEED + ": " + what + ": " + hex);
    }

    /** Half any bytes, a quarter printable ones, a quarter digits; now and then a very long one. */
    private void addRandomFrame() {
        int dice = random.nextInt(1 << 16);
        if (dice == 0) {
            read.writeBytes("8".repeat(4090 + random.nextInt(12)).getBytes(UTF_8));
            return;
        }
        int length = 1 + (dice >> 2) % 20;
        int kind = dice & 3;
        for (int i = 0; i < length; i += 8) {
            long bits = random.nextLong();
            for (int j = i; j < i + 8; j++, bits >>>= 8) {
                int value = (int) bits & 0xFF;
                noise[j] =
                        (byte)
                                switch (kind) {
                                    case 0 -> ' ' + value * 95 / 256;
                                    case 1 -> '0' + value * 10 / 256;
                                    default -> value;
                                };
            }
        }
        read.write(noise, 0, length);
    }

    private void addMutated(byte[] code) {
        int at = random.nextInt(code.length);
        int other = random.nextInt(code.length);
        byte[] changed = code.clone();
        switch (random.nextInt(8)) {
            case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> changed[at] = (byte) random.nextInt(256);
            case 2 -> changed = Arrays.copyOf(code, at);
            case 3 -> changed = Arrays.copyOfRange(code, at, code.length);
            case 4 -> changed[at] = (byte) ('0' + random.nextInt(10));
            case 5 -> {
                changed[at] = code[other];
                changed[other] = code[at];
            }
            case 6 -> {
                read.write(code, 0, at);
                read.write(random.nextInt(256));
                changed = Arrays.copyOfRange(code, at, code.length);
            }
            default -> {
                // As it was.
            }
        }
        read.writeBytes(changed);
    }

    private static List<byte[]> validCodes() {
        Charset gb = Charset.forName("GB18030");
        return List.of(
                CheckDigit.FROM_RIGHT.complete("690123456789").getBytes(UTF_8),
                CheckDigit.FROM_RIGHT.complete("03600029145").getBytes(UTF_8),
                CheckDigit.FROM_RIGHT.complete("9638507").getBytes(UTF_8),
                CheckDigit.FROM_RIGHT.complete("210012301250").getBytes(UTF_8),
                "]E06901234567892".getBytes(UTF_8),
                "]Q331415926535897932384626433832795".getBytes(UTF_8),
                "]d20106901234567892\u001D10甲".getBytes(UTF_8),
                "取货码 甲A01".getBytes(UTF_8),
                "取货码 乙B02".getBytes(gb));
    }

    private void report(String kind) {
        System.out.printf(
                "%s scanner frames: %,d read, %,d codes, %,d GTINs, seed %d%n",
                kind, frames, codes, gtins, SEED);
    }
}
