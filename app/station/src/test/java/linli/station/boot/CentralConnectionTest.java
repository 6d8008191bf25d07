package linli.station.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import linli.station.boot.wire.Connections;
import org.junit.jupiter.api.Test;

class CentralConnectionTest {

    @Test
    void speaksNoTlsBeforeTheThird() {
        try (HttpClient http = Connections.toCentral()) {
            assertThat(http.sslParameters().getProtocols()).containsExactly("TLSv1.3");
        }
    }
}
