package io.synproof.properties.cli.options;

import io.synproof.model.rules.RuleProfile;
import java.util.Iterator;

/** The names of the profiles, for help and completion. */
public final class ProfileNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return RuleProfile.ALL.map(RuleProfile::name).iterator();
    }
}
