package linli.station.boot.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import linli.contract.v1.enrolment.EnrolmentAnswer;
import linli.core.Outcome;
import linli.core.member.StationId;
import linli.station.sync.CentralAddress;
import linli.station.sync.Enrolled;
import linli.station.sync.Enrolments;

/** Keeps the enrolment in the folder of keys: the central's address and what it answered. */
public final class EnrolmentFile implements Enrolments {

    private final SmallFile file;
    private final StationId station;
    private volatile Optional<Enrolled> current;

    /** What that file says of the station. */
    public EnrolmentFile(SmallFile file, StationId station) throws IOException {
        this.file = file;
        this.station = station;
        this.current = file.read().flatMap(EnrolmentFile::parse);
    }

    @Override
    public Optional<Enrolled> current() {
        return current;
    }

    @Override
    public void keep(Enrolled enrolled) {
        EnrolmentAnswer answer =
                new EnrolmentAnswer(station, enrolled.name(), enrolled.audience(), enrolled.keys());
        try {
            file.keep(enrolled.central() + "\n" + answer.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        current = Optional.of(enrolled);
    }

    private static Optional<Enrolled> parse(String text) {
        String[] parts = text.split("\n", 2);
        if (parts.length == 2
                && CentralAddress.parse(parts[0])
                        instanceof Outcome.Accepted<CentralAddress>(CentralAddress central)
                && EnrolmentAnswer.read(parts[1].getBytes(StandardCharsets.UTF_8))
                        instanceof Outcome.Accepted<EnrolmentAnswer>(EnrolmentAnswer answer)) {
            return Optional.of(
                    new Enrolled(central, answer.name(), answer.audience(), answer.keys()));
        }
        return Optional.empty();
    }
}
