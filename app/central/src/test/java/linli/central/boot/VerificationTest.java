package linli.central.boot;

import static linli.central.boot.TestCentral.accepted;
import static linli.central.boot.TestCentral.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linli.contract.v1.headquarters.ProductImport;
import linli.contract.v1.headquarters.VerificationReport;
import linli.contract.v1.headquarters.VerificationReport.Discrepancy;
import linli.core.member.Member;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VerificationTest {

    private TestCentral central;

    @BeforeEach
    void aDayAtOneStation() {
        central = new TestCentral();
        central.headquarters(
                "PUT", "/v1/hq/products", new ProductImport(List.of(TestStation.EGGS)).text());
        TestStation station = new TestStation(central);
        Member member = station.member();
        station.write(station.register(member));
        station.write(station.sale(Optional.of(station.opened(member.id())), 2));
        station.write(station.sale(Optional.empty(), 1));
        station.uploaded(station.journal());
        assertThat(discrepancies()).isEmpty();
    }

    @AfterEach
    void stop() {
        central.close();
    }

    private List<String> discrepancies() {
        return accepted(
                        VerificationReport.read(
                                ok(central.headquarters("GET", "/v1/hq/verification", ""))))
                .discrepancies()
                .stream()
                .map(Discrepancy::code)
                .distinct()
                .toList();
    }

    static Stream<Arguments> plants() {
        return Stream.of(
                Arguments.of(
                        "update posting set amount = amount + 1 where account = 'MEMBER'",
                        "UNBALANCED_ACT BALANCE_MISMATCH"),
                Arguments.of(
                        "update posting set amount = amount * 2 where unit = 'FEN'",
                        "MONEY_MISMATCH"),
                Arguments.of("delete from posting where unit = 'POINTS'", "BALANCE_MISMATCH"),
                Arguments.of(
                        "update account set state = regexp_replace(state,"
                                + " '\"points\":([0-9]+)', '\"points\":1\\1')",
                        "BALANCE_MISMATCH"),
                Arguments.of(
                        "update account set state = replace(state, 'ESCROW:', 'ESCROW:nobody-')",
                        "ESCROW_MISMATCH"),
                Arguments.of(
                        "update journal_entry set payload = payload || ' '::bytea where seq = 2",
                        "BROKEN_CHAIN"),
                Arguments.of(
                        "delete from journal_entry where seq = 3", "HEAD_MISMATCH MONEY_MISMATCH"),
                Arguments.of("delete from journal_entry where seq = 1", "BROKEN_CHAIN"));
    }

    @ParameterizedTest
    @MethodSource("plants")
    void findsWhatWasPlanted(String statement, String found) throws SQLException {
        try (Connection owner =
                DriverManager.getConnection(central.owner().url(), central.owner().user(), "")) {
            assertThat(owner.createStatement().executeUpdate(statement)).isPositive();
        }
        assertThat(discrepancies()).contains(found.split(" "));
    }
}
