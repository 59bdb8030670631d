/** The walls of the house as tests: layout, style, dependencies, and that every test runs. */
@NullMarked
package io.synproof.properties.house;

import org.jspecify.annotations.NullMarked;
