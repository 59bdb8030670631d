package io.synproof.properties.neighbours;

import io.synproof.properties.claims.Check;
import io.synproof.properties.neighbours.Replies.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The outcomes of a check at the neighbours of its settings.
 *
 * @param check the check
 * @param found what it finds as it is; nothing is asked next to what is undecided
 * @param moved what becomes of it, neighbour by neighbour
 * @param replies how those that come out otherwise are answered, as far as they are
 * @param idle how many neighbours change no run
 * @param refused how many more are none, since the settings do not go together
 */
public record CheckSurvey(
        Check check,
        Found found,
        List<Moved> moved,
        Map<Moved, Reply> replies,
        int idle,
        int refused) {

    /** A survey with copies. */
    public CheckSurvey {
        moved = List.copyOf(moved);
        replies = Map.copyOf(replies);
    }

    /** The neighbours that come out otherwise. */
    public List<Moved> flips() {
        return moved.stream().filter(Moved::isFlip).toList();
    }

    /** The neighbours that are undecided. */
    public List<Moved> open() {
        return moved.stream().filter(Moved::isOpen).toList();
    }

    /** The neighbours that say nothing, for what the question is about never occurs there. */
    public List<Moved> ofNothing() {
        return moved.stream().filter(Moved::isOfNothing).toList();
    }

    /** The number of neighbours with the same outcome as the check. */
    public int stays() {
        return moved.size() - flips().size() - open().size() - ofNothing().size();
    }

    /** The answer to a neighbour with another outcome; empty if there is none. */
    public Optional<Reply> reply(Moved flip) {
        return Optional.ofNullable(replies.get(flip));
    }
}
