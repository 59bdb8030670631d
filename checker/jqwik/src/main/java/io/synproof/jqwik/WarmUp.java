package io.synproof.jqwik;

import io.synproof.checker.model.Step;
import io.synproof.checker.model.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The knowledge gained from a rehearsal: the rarity of each view, and the shortest run seen to lead
 * to it.
 *
 * @param rarity how often each view was met
 * @param beginnings for each view, a run that ends with it, in the order in which they were met
 */
record WarmUp<S, A>(VisitCounts rarity, List<Beginning<S, A>> beginnings) {

    /**
     * The beginning of a run.
     *
     * @param view the view of its last action
     * @param run the steps, at least one
     */
    record Beginning<S, A>(Object view, Trace<S, A> run) {}

    WarmUp {
        beginnings = List.copyOf(beginnings);
    }

    /** No knowledge, before the first run. */
    static <S, A> WarmUp<S, A> none() {
        return new WarmUp<>(VisitCounts.NONE, List.of());
    }

    /** This knowledge with that of further runs. */
    WarmUp<S, A> after(List<Trace<S, A>> runs, Sampler<S, A> sampler) {
        Map<Object, Integer> counts = new HashMap<>(rarity.counts());
        Map<Object, Beginning<S, A>> known = new LinkedHashMap<>();
        beginnings.forEach(beginning -> known.put(beginning.view(), beginning));
        for (Trace<S, A> run : runs) {
            List<?> views = sampler.views(run);
            for (int i = 0; i < views.size(); i++) {
                Object view = views.get(i);
                counts.merge(view, 1, Integer::sum);
                Beginning<S, A> old = known.get(view);
                if (old == null || old.run().length() > i + 1) {
                    List<Step<S, A>> steps = run.steps().subList(0, i + 1);
                    known.put(
                            view,
                            new Beginning<>(view, new Trace<>(run.initial(), steps, run.format())));
                }
            }
        }
        return new WarmUp<>(new VisitCounts(counts), new ArrayList<>(known.values()));
    }
}
