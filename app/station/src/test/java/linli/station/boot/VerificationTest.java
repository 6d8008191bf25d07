package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import linli.core.member.Member;
import linli.core.member.Profile;
import linli.core.money.Money;
import linli.station.store.StationReport;
import linli.station.store.h2.StoreDump;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationTest {

    @TempDir Path folder;

    @BeforeEach
    void aMorning() throws IOException {
        try (Till till = Till.open(folder)) {
            till.openShift(20_000);
            Member wang = till.stock();
            till.sell(Optional.of(wang.id()), 3);
            till.sellForPoints(wang.id(), 500);
            till.tryHandOver("order-1", 2);
            till.register(new Profile("陈兰", "13911112222", Optional.empty()));
            till.sell(Optional.empty(), 1);
        }
    }

    @Test
    void agreesWithADayThatWasNotTouched() throws IOException {
        try (Till till = Till.open(folder)) {
            StationReport report = till.verify();
            assertThat(report.discrepancies()).isEmpty();
            assertThat(report.sales()).isEqualTo(3);
            assertThat(report.pointsTaken()).isEqualTo(500);
            assertThat(report.pointsIssued()).isGreaterThan(50);
            assertThat(report.drawer()).isEqualTo(Money.ofFen(20_000 + drawnFrom(till)));
        }
    }

    private static long drawnFrom(Till till) throws IOException {
        long[] sum = {0};
        till.station()
                .journal()
                .read(
                        1,
                        entry -> {
                            if (till.station().acts().read(entry.header(), entry.payload())
                                    instanceof linli.core.act.Act.SaleCompleted sale) {
                                sum[0] += sale.sale().net().fen();
                            }
                        });
        return sum[0];
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update ledger_entry set points = points + 1 where seq ="
                        + " 2|ROW_DIFFERS|LEDGER_DIFFERS",
                "delete from ticket_line where seq = 3 and place = 2|ROW_MISSING|ROW_COUNT_DIFFERS",
                "update ticket set cash_kept_fen = 1 where seq = 2|ROW_DIFFERS|ROW_DIFFERS",
                "update drawer_change set fen = 1 where seq = 2|ROW_DIFFERS|CASH_DIFFERS",
                "insert into tender values (2, 9, 'CASH', 5, '')|ROW_OF_NO_ENTRY|ROW_COUNT_DIFFERS",
                "insert into ledger_entry values (99, 1, 'm', 'r', 'x',"
                        + " 5)|ROW_COUNT_DIFFERS|ROW_COUNT_DIFFERS",
                "update handover_line set qty = 9|ROW_DIFFERS|ROW_DIFFERS",
                "update registered_member set number = 5|ROW_DIFFERS|ROW_DIFFERS",
                "update shift set opening_float_fen = 0|ROW_DIFFERS|ROW_DIFFERS"
            })
    void namesEveryRowThatWasTouched(String sql, String code, String other) throws IOException {
        byte[] key = Files.readAllBytes(folder.resolve("keys/store.key"));
        StoreDump.tamper(folder.resolve("store"), key, sql);
        StoreDump.passForClosed(folder.resolve("store"));
        try (Till till = Till.open(folder)) {
            assertThat(till.verify().discrepancies())
                    .extracting(StationReport.Discrepancy::code)
                    .contains(code, other);
        }
    }

    @Test
    void healsAStoreThatWasTouchedWhileItWasClosed() throws IOException {
        byte[] key = Files.readAllBytes(folder.resolve("keys/store.key"));
        StoreDump.tamper(folder.resolve("store"), key, "update shift set opening_float_fen = 0");
        try (Till till = Till.open(folder)) {
            assertThat(till.events()).hasSize(1);
            assertThat(till.verify().discrepancies()).isEmpty();
        }
    }

    @Test
    void letsTheTillNeitherChangeNorRemoveWhatTheJournalWrote() throws IOException {
        byte[] key = Files.readAllBytes(folder.resolve("keys/store.key"));
        int refusedByRights = 90096;
        for (String table :
                List.of(
                        "act",
                        "ticket",
                        "ticket_line",
                        "tender",
                        "ledger_entry",
                        "account_change",
                        "handover_line",
                        "registered_member",
                        "shift",
                        "closed_day",
                        "drawer_change",
                        "cash_movement",
                        "shift_closing",
                        "code_serial",
                        "handover",
                        "refund",
                        "refund_line",
                        "claim",
                        "value_entry",
                        "held_sale",
                        "recalled_sale",
                        "redemption",
                        "cancelled_redemption",
                        "drawn_prize",
                        "receipt",
                        "operator",
                        "sign_in",
                        "member_change",
                        "claimed_activity",
                        "plus_sale")) {
            for (String sql : List.of("delete from " + table, "update " + table + " set seq = 0")) {
                assertThat(StoreDump.tryAsTill(folder.resolve("store"), key, sql))
                        .as(sql)
                        .isEqualTo(refusedByRights);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select * from member where number = 5|MEMBER_NUMBER",
                "select * from member where last_four = 'x'|MEMBER_LAST_FOUR",
                "select * from registered_member where number = 5|REGISTERED_MEMBER_NUMBER",
                "select * from product where barcode = 'x'|PRODUCT_BARCODE",
                "select * from pickup_order where code = 'x'|PICKUP_ORDER_CODE",
                "select * from pickup_order where member_id = 'x' and waiting|PICKUP_ORDER_MEMBER",
                "select * from account_change where member_id = 'x' and seq >"
                        + " 3|ACCOUNT_CHANGE_MEMBER",
                "select * from ticket where receipt_code = 'x'|TICKET_RECEIPT"
            })
    void looksEverythingUpByAnIndex(String sql, String index) throws IOException {
        byte[] key = Files.readAllBytes(folder.resolve("keys/store.key"));
        assertThat(StoreDump.plan(folder.resolve("store"), key, sql)).contains(index);
    }
}
