package linli.station.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import linli.core.member.MemberId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemberKeyFileTest {

    private static final Path KEYS = Path.of("keys");
    private static final Path FILE = KEYS.resolve("members.keys");
    private static final int RECORD = 108;
    private static final MemberId LAN = new MemberId("lan");
    private static final MemberId WANG = new MemberId("wang");

    private final SimulatedDisk disk = new SimulatedDisk();

    @Test
    void hasAKeyOnTheDiskBeforeAnybodyUsesIt() throws IOException {
        try (MemberKeyFile keys = open(disk)) {
            keys.make(LAN);
            String key = keys.keyOf(LAN).orElseThrow();
            for (int seed = 0; seed < 20; seed++) {
                try (MemberKeyFile again = open(disk.afterPowerCut(new Random(seed)))) {
                    assertThat(again.keyOf(LAN)).contains(key);
                }
            }
        }
    }

    @Test
    void findsEachOfManyMembersKeysAgain() throws IOException {
        Map<MemberId, String> made = new HashMap<>();
        Random random = new Random(12);
        for (int i = 0; i < 5000; i++) {
            byte[] key = new byte[32];
            random.nextBytes(key);
            made.put(new MemberId("m" + i), Base64.getEncoder().encodeToString(key));
        }
        try (MemberKeyFile keys = open(disk)) {
            keys.keep(made);
        }
        try (MemberKeyFile keys = open(disk)) {
            made.forEach((member, key) -> assertThat(keys.keyOf(member)).contains(key));
            assertThat(keys.keyOf(new MemberId("m5000"))).isEmpty();
        }
    }

    @Test
    void leavesNothingOfAKeyThatWasErased() throws IOException {
        try (MemberKeyFile keys = open(disk)) {
            keys.make(LAN);
            keys.make(WANG);
            byte[] key = Base64.getDecoder().decode(keys.keyOf(LAN).orElseThrow());
            keys.erase(LAN);
            assertThat(keys.keyOf(LAN)).isEmpty();
            assertThat(keys.keyOf(WANG)).isPresent();
            assertThat(hex(disk.bytes(FILE))).doesNotContain(hex(key));
        }
        try (MemberKeyFile keys = open(disk)) {
            assertThat(keys.keyOf(LAN)).isEmpty();
            assertThat(keys.keyOf(WANG)).isPresent();
        }
    }

    @Test
    void writesAgainWhatAFailedForceMayHaveLost() throws IOException {
        try (MemberKeyFile keys = open(disk)) {
            disk.failCall(2);
            assertThatThrownBy(() -> keys.make(LAN)).isInstanceOf(IOException.class);
            long before = disk.calls();
            keys.make(WANG);
            assertThat(disk.calls() - before).isGreaterThan(2);
        }
        try (MemberKeyFile keys = open(disk.afterPowerCut(new Random(13)))) {
            assertThat(keys.keyOf(WANG)).isPresent();
        }
    }

    @Test
    void bearsATornLastRecordAndNamesADamagedOne() throws IOException {
        try (MemberKeyFile keys = open(disk)) {
            keys.make(LAN);
            keys.make(WANG);
        }
        byte[] whole = Arrays.copyOf(disk.bytes(FILE), 2 * RECORD);
        for (int length = whole.length / 2; length < whole.length; length++) {
            disk.put(FILE, Arrays.copyOf(whole, length));
            try (MemberKeyFile keys = open(disk)) {
                assertThat(keys.keyOf(LAN)).isPresent();
                assertThat(keys.keyOf(WANG)).isEmpty();
            }
        }
        byte[] damaged = whole.clone();
        damaged[80] ^= 4;
        disk.put(FILE, damaged);
        assertThatThrownBy(() -> open(disk)).isInstanceOf(JournalFault.class);
    }

    @Test
    void dropsManyKeysThatWereTornBeforeTheyWereForced() throws IOException {
        try (MemberKeyFile keys = open(disk)) {
            keys.make(LAN);
            String key = keys.keyOf(LAN).orElseThrow();
            disk.failCall(13);
            assertThatThrownBy(() -> keys.keep(newcomers(12))).isInstanceOf(IOException.class);
            for (int seed = 0; seed < 200; seed++) {
                SimulatedDisk left = disk.afterPowerCut(new Random(seed));
                try (MemberKeyFile again = open(left)) {
                    assertThat(again.keyOf(LAN)).as("seed %d", seed).contains(key);
                    again.keep(newcomers(12));
                }
                try (MemberKeyFile later = open(left)) {
                    assertThat(later.keyOf(new MemberId("m11"))).as("seed %d", seed).isPresent();
                }
            }
        }
    }

    @Test
    void namesAnyOfManyForcedKeysThatIsDamaged() throws IOException {
        try (MemberKeyFile keys = open(disk)) {
            keys.keep(newcomers(12));
        }
        byte[] whole = disk.bytes(FILE);
        for (int record = 0; record < 12; record++) {
            byte[] damaged = whole.clone();
            damaged[record * RECORD + 80] ^= 4;
            disk.put(FILE, damaged);
            assertThatThrownBy(() -> open(disk)).isInstanceOf(JournalFault.class);
        }
    }

    private static Map<MemberId, String> newcomers(int count) {
        Map<MemberId, String> keys = new TreeMap<>(Comparator.comparing(MemberId::value));
        for (int i = 0; i < count; i++) {
            byte[] key = new byte[32];
            new Random(i).nextBytes(key);
            keys.put(new MemberId("m" + i), Base64.getEncoder().encodeToString(key));
        }
        return keys;
    }

    @Test
    void isReadableByItsOwnerAlone(@TempDir Path folder) throws IOException {
        MemberKeyFile.open(new LocalDisk(), folder, new Random(14)).close();
        Path file = folder.resolve("members.keys");
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    private static MemberKeyFile open(Disk disk) throws IOException {
        return MemberKeyFile.open(disk, KEYS, new Random(15));
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }
}
