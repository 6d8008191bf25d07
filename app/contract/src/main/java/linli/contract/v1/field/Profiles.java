package linli.contract.v1.field;

import java.util.Optional;
import linli.contract.json.Json;
import linli.contract.trust.MemberCipher;
import linli.contract.trust.MemberKey;
import linli.core.Outcome;
import linli.core.member.MemberId;
import linli.core.member.Profile;

/** Personal profiles, sealed under their member's key, in journal entries and feed items alike. */
public final class Profiles {

    /** Characters of a sealed profile, at most. */
    public static final int SEALED_CHARS = 4096;

    private static final String PURPOSE = "profile";
    private static final int PHONE_CHARS = 20;

    private final MemberCipher cipher;

    /** With the cipher that seals them. */
    public Profiles(MemberCipher cipher) {
        this.cipher = cipher;
    }

    /** The profile, sealed. */
    public String seal(Profile profile, MemberId member, MemberKey key) {
        String text =
                Json.write(
                        Json.object()
                                .put("name", profile.name())
                                .put("phone", profile.phone())
                                .set("birthday", Json.textOrNull(profile.birthday())));
        return cipher.seal(text, PURPOSE, member, key);
    }

    /**
     * The profile that was sealed; {@link Profile#UNKNOWN} if the key was erased or never known, or
     * if it does not open with that key.
     */
    public Profile open(String sealed, MemberId member, Optional<MemberKey> key) {
        return key.flatMap(known -> cipher.open(sealed, PURPOSE, member, known))
                .map(Profiles::read)
                .orElse(Profile.UNKNOWN);
    }

    private static Profile read(String text) {
        Outcome<Profile> profile =
                Json.read(
                        text,
                        SEALED_CHARS,
                        fields ->
                                new Profile(
                                        fields.text("name", Limits.NAME_CHARS),
                                        fields.text("phone", PHONE_CHARS),
                                        fields.optional(
                                                "birthday", (some, name) -> some.day(name))));
        return switch (profile) {
            case Outcome.Accepted<Profile>(Profile known) -> known;
            case Outcome.Refused<Profile> unreadable -> Profile.UNKNOWN;
        };
    }
}
