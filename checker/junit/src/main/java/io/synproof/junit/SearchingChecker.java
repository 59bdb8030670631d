package io.synproof.junit;

import io.synproof.checker.Checker;
import io.synproof.checker.model.Model;

/**
 * The checker of a test that searches.
 *
 * @param settings the bounds of its searches
 * @param records where what it finds is published
 */
record SearchingChecker(CheckSettings settings, CheckRecords records) implements ModelChecker {
    @Override
    public <S, A> ModelUnderTest<S, A> of(Model<S, A> model) {
        Checker<S, A> checker = settings.checker(model).reporting(new ProgressLog(records.test()));
        return new SearchedModel<>(model, checker, settings.samples(), records);
    }
}
