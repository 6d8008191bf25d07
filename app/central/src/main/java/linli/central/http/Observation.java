package linli.central.http;

import io.helidon.health.HealthCheck;
import io.helidon.health.HealthCheckResponse;
import io.helidon.health.HealthCheckType;
import io.helidon.webserver.observe.health.HealthObserver;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/**
 * What operators see of the server from outside.
 *
 * @param database whether it answers
 */
public record Observation(InstantSource clock, Meters meters, BooleanSupplier database) {

    HealthObserver health() {
        HealthCheck check =
                new HealthCheck() {
                    @Override
                    public HealthCheckType type() {
                        return HealthCheckType.READINESS;
                    }

                    @Override
                    public String name() {
                        return "database";
                    }

                    @Override
                    public HealthCheckResponse call() {
                        return HealthCheckResponse.builder()
                                .status(database.getAsBoolean())
                                .build();
                    }
                };
        return HealthObserver.builder()
                .useSystemServices(false)
                .details(true)
                .addCheck(check)
                .build();
    }
}
