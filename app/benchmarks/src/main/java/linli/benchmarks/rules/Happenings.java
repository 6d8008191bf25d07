package linli.benchmarks.rules;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;

/**
 * Writes a scenario of a busy year: every kind of event that the rules know, of many members, in
 * order of time and from one seed.
 */
final class Happenings {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final LocalDateTime BEGINNING = LocalDate.of(2026, 1, 1).atStartOfDay();
    private static final long SECONDS = 365L * 24 * 3600;
    private static final int PRODUCTS = 200;
    private static final int RECENT = 2_000;

    private final Random random = new Random(7);
    private final int events;
    private final int members;
    private long lastRedeemed;

    Happenings(int events, int members) {
        this.events = events;
        this.members = members;
    }

    /** Writes it with that rule book. */
    void write(Path file, String rules) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"name\":\"a busy year\",\"rules\":" + rules + ",\n\"products\":[");
            for (int i = 0; i < PRODUCTS; i++) {
                out.write((i == 0 ? "\n" : ",\n") + product(i));
            }
            out.write("],\n\"events\":[");
            for (int i = 0; i < events; i++) {
                out.write((i == 0 ? "\n" : ",\n") + event(i));
            }
            out.write("],\n\"asOf\":\"" + BEGINNING.plusSeconds(SECONDS).toLocalDate() + "\"}\n");
        }
    }

    private static String product(int i) {
        return "{\"sku\":\"S%d\",\"name\":\"商品%d\",\"category\":\"%s\",\"priceFen\":%d%s}"
                .formatted(
                        i,
                        i,
                        i % 3 == 0 ? "FRUIT" : "FOOD",
                        300 + i * 7,
                        i % 5 == 0
                                ? ",\"weighed\":true"
                                : i % 7 == 0 ? ",\"memberPriceFen\":299" : "");
    }

    private String event(int i) {
        String head =
                "{\"id\":\"E%d\",\"at\":\"%s\",\"type\":"
                        .formatted(i, TIME.format(BEGINNING.plusSeconds(SECONDS * i / events)));
        if (i < members) {
            String inviter = i % 4 == 1 ? ",\"inviter\":\"M" + (i - 1) + "\"" : "";
            return head + "\"REGISTER\",\"member\":\"M" + i + "\"" + inviter + "}";
        }
        String member = ",\"member\":\"M" + random.nextInt(members) + "\"";
        return head
                + switch (random.nextInt(20)) {
                    case 0, 1, 2, 3, 4, 5, 6, 7, 8 -> sale(member);
                    case 9, 10, 11, 12 -> pickup(member);
                    case 13 ->
                            "\"REFUND\",\"ticket\":\"E%d\",\"lines\":[{\"line\":1,\"qty\":1}]}"
                                    .formatted(recent(i));
                    case 14 -> "\"ACTIVITY\"" + member + ",\"kind\":\"CHECK_IN\"}";
                    case 15 ->
                            "\"ACTIVITY\"%s,\"kind\":\"REVIEW\",\"order\":\"E%d\"}"
                                    .formatted(member, recent(i));
                    case 16 -> redeem(i, member);
                    case 17 -> "\"CANCEL_REDEEM\",\"redemption\":\"E" + lastRedeemed + "\"}";
                    case 18 -> "\"PLUS\"" + member + "}";
                    default ->
                            "\"DRAW\"" + member + ",\"random\":" + random.nextInt(1_000_000) + "}";
                };
    }

    private long recent(int i) {
        return Math.max(0, i - 1 - random.nextInt(RECENT));
    }

    private String redeem(int i, String member) {
        lastRedeemed = i;
        return "\"REDEEM\"" + member + ",\"reward\":\"" + (i % 2 == 0 ? "EGG10" : "PEAR") + "\"}";
    }

    private String sale(String member) {
        StringBuilder sale = new StringBuilder("\"SALE\"");
        if (random.nextInt(4) > 0) {
            sale.append(member);
            if (random.nextInt(5) == 0) {
                sale.append(",\"points\":\"MAX\"");
            }
        }
        if (random.nextBoolean()) {
            sale.append(",\"roundOffFen\":10");
        }
        sale.append(",\"lines\":[");
        for (int lines = random.nextInt(4); lines >= 0; lines--) {
            int product = random.nextInt(PRODUCTS);
            sale.append("{\"sku\":\"S").append(product);
            sale.append(product % 5 == 0 ? "\",\"grams\":" : "\",\"qty\":");
            sale.append(1 + random.nextInt(product % 5 == 0 ? 2_000 : 5));
            sale.append(lines > 0 ? "}," : "}]}");
        }
        return sale.toString();
    }

    private String pickup(String member) {
        return "\"PICKUP\"%s,\"lines\":[{\"sku\":\"S%d\",\"qty\":%d,\"paidFen\":%d}]}"
                .formatted(
                        member,
                        random.nextInt(PRODUCTS),
                        1 + random.nextInt(4),
                        500 + random.nextInt(9_000));
    }
}
