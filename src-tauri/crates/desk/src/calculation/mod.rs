//! Calculations: from facts to the engine and back.

mod from_facts;
