package io.synproof.checker.engine.contract;

import io.synproof.checker.model.ContractException;
import io.synproof.checker.model.ContractViolation.Kind;
import io.synproof.checker.model.Model;
import io.synproof.checker.model.ValueText;
import java.util.ArrayList;
import java.util.List;

/**
 * An audit of a model's first steps by the content of its states: what is changed in place, and
 * neither equality nor the hash code shows it, such as an array.
 *
 * <p>It comes when a search is over, for a model that keeps count of its calls must not be
 * disturbed by it.
 */
public final class ContentAudit {
    private static final int MOST_STATES = 8;
    private static final int MOST_ACTIONS = 4;

    private ContentAudit() {}

    /**
     * Audits the steps of a few states of a model that was searched to its end.
     *
     * @throws ContractException if one changes the content of the state that it is taken from
     */
    public static <S, A> void of(Model<S, A> model) {
        of(model, MOST_STATES);
    }

    /**
     * Audits the steps of a few states of some levels: a model that was searched no further is not
     * asked more than the search asked.
     *
     * @param levels how many levels were expanded as a whole
     * @throws ContractException if one changes the content of the state that it is taken from
     */
    public static <S, A> void of(Model<S, A> model, int levels) {
        try {
            List<S> level = model.initialStates();
            int left = MOST_STATES;
            for (int i = 0; i < levels && left > 0 && !level.isEmpty(); i++) {
                List<S> next = new ArrayList<>();
                level.stream().limit(left).forEach(state -> look(model, state, next));
                left -= level.size();
                level = next;
            }
        } catch (ContractException told) {
            throw told;
        } catch (RuntimeException | AssertionError | StackOverflowError _) {
            // Beyond its bounds a search would not have come here.
            return;
        }
    }

    private static <S, A> void look(Model<S, A> model, S state, List<S> reached) {
        ContentText content = new ContentText(state);
        for (A action : model.actions(state).stream().limit(MOST_ACTIONS).toList()) {
            reached.add(model.next(state, action));
            String now = content.now();
            if (!now.equals(content.before())) {
                throw new ContractException(
                        Kind.STATE_CHANGED,
                        "taking the step, " + ValueText.of(action) + ", the model changed it: it"
                                + " was " + content.before() + " and is now " + now);
            }
        }
    }
}
