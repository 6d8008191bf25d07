package linli.station.sync;

import java.security.KeyPair;
import linli.core.member.StationId;

/**
 * Who this station is.
 *
 * @param station made by the station itself at its first start
 * @param keys its Ed25519 keys; the private one never leaves the station
 */
public record StationIdentity(StationId station, KeyPair keys) {}
