package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linli.core.member.Member;
import linli.core.member.Profile;
import linli.station.store.h2.StoreDump;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecrecyTest {

    private static final String NAME = "金丝雀甲乙丙";
    private static final String PHONE = "13987654321";

    @TempDir Path folder;

    @Test
    void leavesNoNameOrPhoneInAnyFile() throws IOException {
        try (Till till = Till.open(folder)) {
            Member member = till.stock();
            Profile canary = new Profile(NAME, PHONE, Optional.empty());
            till.sell(Optional.of(till.register(canary).member().id()), 3);
            till.tryHandOver("order-1", 1);
            assertThat(till.visit(member.id()).member().profile().name()).isEqualTo("王小明");
            assertNowhere(NAME, PHONE, "王小明", "13800138000");
        }
        assertNowhere(NAME, PHONE, "王小明", "13800138000");
        assertThat(folder.resolve("store/linli.trace.db")).doesNotExist();
    }

    @Test
    void sealsPersonalFieldsEvenInsideTheStore() throws IOException {
        try (Till till = Till.open(folder)) {
            till.stock();
            till.register(new Profile(NAME, PHONE, Optional.empty()));
        }
        byte[] key = Files.readAllBytes(folder.resolve("keys/store.key"));
        String everything = StoreDump.of(folder.resolve("store"), key);
        assertThat(everything).contains("registered_member".toUpperCase(java.util.Locale.ROOT));
        assertThat(everything)
                .doesNotContain(NAME, PHONE, "王小明", "13800138000")
                .doesNotContain(escaped(NAME), escaped("王小明"));
    }

    @Test
    void forgetsAMemberWhoseKeyWasDestroyed() throws IOException {
        try (Till till = Till.open(folder)) {
            Member lan = till.register(new Profile(NAME, PHONE, Optional.empty())).member();
            till.sell(Optional.of(lan.id()), 3);
            till.station().keys().erase(lan.id());
            assertThat(till.visit(lan.id()).member().profile()).isEqualTo(Profile.UNKNOWN);
            assertThat(till.visit(lan.id()).account().points().balance()).isEqualTo(36);
            assertThat(till.verify().discrepancies())
                    .extracting(found -> found.place().split(" ")[0])
                    .containsOnly("registered_member");
        }
        Files.delete(folder.resolve("store/linli.mv.db"));
        Files.delete(folder.resolve("store/snapshot"));
        try (Till till = Till.open(folder)) {
            assertThat(till.verify().discrepancies()).isEmpty();
        }
    }

    private void assertNowhere(String... secrets) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = HexFormat.of().formatHex(Files.readAllBytes(file));
                for (String secret : secrets) {
                    for (Charset charset :
                            List.of(
                                    StandardCharsets.UTF_8,
                                    StandardCharsets.UTF_16BE,
                                    StandardCharsets.UTF_16LE,
                                    Charset.forName("GBK"))) {
                        assertAbsent(file, bytes, secret.getBytes(charset));
                    }
                    String base64 =
                            Base64.getEncoder()
                                    .encodeToString(secret.getBytes(StandardCharsets.UTF_8));
                    assertAbsent(file, bytes, base64.getBytes(StandardCharsets.US_ASCII));
                }
            }
        }
    }

    private static void assertAbsent(Path file, String bytes, byte[] secret) {
        assertThat(bytes.contains(HexFormat.of().formatHex(secret)))
                .as("a secret in %s", file)
                .isFalse();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(String.format("\\%04x", c)));
        return escaped.toString();
    }
}
