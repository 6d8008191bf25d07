package linli.core.catalog;

import java.util.Optional;

/** The labels that headquarters gave. */
public interface Labels {

    /** No labels at all. */
    Labels NONE = (kind, id) -> Optional.empty();

    /** The label of that thing, if it has one. */
    Optional<Label> of(Label.Kind kind, String id);
}
