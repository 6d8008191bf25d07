package linli.central.boot;

import static linli.central.boot.TestCentral.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import linli.contract.v1.VerificationReport;
import linli.core.member.Member;
import org.junit.jupiter.api.Test;

class DisputeTest {

    @Test
    void anActThatNobodyKnowsTheMemberOfIsHeldAndStopsNothing() {
        try (TestCentral central = new TestCentral()) {
            TestStation station = new TestStation(central);
            Member stranger = station.member();
            station.write(station.sale(Optional.of(station.opened(stranger.id())), 3));
            station.write(station.sale(Optional.empty(), 1));
            assertThat(station.uploaded(station.journal()).appliedSeq()).isEqualTo(2);
            VerificationReport report =
                    accepted(
                            VerificationReport.read(
                                    central.headquarters("GET", "/v1/hq/verification", "").body()));
            assertThat(report.discrepancies())
                    .containsExactly(new VerificationReport.Discrepancy("HELD", "POINTS"));
            assertThat(report.stations().getFirst().sales()).isEqualTo(2);
        }
    }
}
