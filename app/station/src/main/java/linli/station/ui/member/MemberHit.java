package linli.station.ui.member;

/** A member in a list, masked. */
public record MemberHit(String name, String phone, String tier, boolean frozen) {}
