//! One seed: its steps, then rest.

use crate::Broken;
use crate::coverage::{Coverage, Fault, Moment};
use crate::desk::Desk;
use crate::dice::Dice;
use crate::judge::Judge;
use crate::sync::Line;
use crate::town::{self, Town};
use crate::work;
use jiff::SignedDuration;
use koffer_casework::FileId;
use koffer_city::rules::ledger::Ledger;
use koffer_protocol::TakeLease;
use uuid::Uuid;

/// Steps of one seed before it comes to rest.
pub const STEPS: usize = 300;

/// What a seed did.
#[derive(Debug, Default)]
pub struct Done {
    /// Steps, rest included.
    pub operations: u64,
    /// Which fault met which moment.
    pub coverage: Coverage,
}

struct World {
    town: Town,
    desks: Vec<Desk>,
    clocks: [SignedDuration; 3],
    line: Line,
    judge: Judge,
    dice: Dice,
    files: Vec<FileId>,
    city_copy: Ledger,
    desk_copies: Vec<Desk>,
    done: Done,
}

/// Runs `seed`.
///
/// # Errors
/// [`Broken`]: the first promise that does not hold.
pub fn run(seed: u64) -> Result<Done, Broken> {
    let town = Town::new();
    let directory = town.ledger.directory().clone();
    let desks: Vec<_> = directory
        .devices
        .iter()
        .map(|device| Desk::new(&device.account, device.number, directory.clone()))
        .collect();
    let mut world = World {
        city_copy: town.ledger.clone(),
        desk_copies: desks.clone(),
        town,
        desks,
        clocks: [SignedDuration::ZERO; 3],
        line: Line { is_bad: true, ..Line::default() },
        judge: Judge::default(),
        dice: Dice::new(seed),
        files: Vec::new(),
        done: Done::default(),
    };
    world.arrive()?;
    for _ in 0..STEPS {
        world.step()?;
        world.done.operations += 1;
        world.judge.after_step(&world.desks, &world.town)?;
    }
    world.rest()?;
    world.done.coverage = world.line.coverage;
    Ok(world.done)
}

impl World {
    fn step(&mut self) -> Result<(), Broken> {
        self.town.pass_time(&mut self.dice);
        let who = self.dice.below(3);
        match self.dice.below(200) {
            0 => self.restart_city(true),
            1 => self.restart_city(false),
            2..=3 => self.restore_desk(who),
            4..=9 => {
                self.count(Fault::Crash, who);
                self.desks[who].round = None;
                self.desks[who].spoke_to = None;
            }
            10..=13 => {
                self.count(Fault::ClockJumped, who);
                let hours = self.dice.below(24 * 40) as i64 - 24 * 20;
                self.clocks[who] = if self.dice.once_in(2) {
                    SignedDuration::ZERO
                } else {
                    SignedDuration::from_hours(hours)
                };
            }
            14..=16 => self.city_copy = self.town.ledger.clone(),
            17..=20 => self.desk_copies[who] = self.desks[who].clone(),
            21..=23 if self.files.len() < 4 => self.arrive()?,
            24..=27 => self.line.deliver_late(&mut self.town, &mut self.dice)?,
            28..=35 => self.take_lease(who)?,
            36..=110 => self.work(who)?,
            _ => {
                self.line.step(&mut self.desks[who], &mut self.town, &mut self.dice)?;
            }
        }
        Ok(())
    }

    fn arrive(&mut self) -> Result<(), Broken> {
        let file = FileId(Uuid::from_u128(self.town.id()));
        self.files.push(file);
        if self.files.len().is_multiple_of(3) {
            // Begun on paper at a desk: see the work there.
            return Ok(());
        }
        let now = self.town.now;
        Ok(self.town.act(|city, pen| {
            let open = town::open(pen.author, now, file);
            city.receive(file, open, pen)
        })?)
    }

    fn work(&mut self, who: usize) -> Result<(), Broken> {
        let file = self.files[self.dice.below(self.files.len())];
        let now = self.town.now + self.clocks[who];
        let desk = &mut self.desks[who];
        // A file that somebody else began is not known here before a pull brought it.
        let begun_at = self.files.iter().position(|one| *one == file).unwrap_or(0);
        let known = desk.rows.values().any(|row| row.header.file_id == file);
        if !known && ((begun_at + 1) % 3 != 0 || begun_at % 2 != who % 2) {
            return Ok(());
        }
        if let Some((id, body)) = work::act(desk, file, now, &mut self.town, &mut self.dice)? {
            self.judge.wrote(id, &body.kind(), desk);
        }
        Ok(())
    }

    fn take_lease(&mut self, who: usize) -> Result<(), Broken> {
        let take = TakeLease { file: self.files[self.dice.below(self.files.len())] };
        let carrier = self.desks[who].carrier.clone();
        // Its changes come again by the pull.
        let _ = self.town.act(|city, pen| city.take_lease(&carrier, &take, pen));
        Ok(())
    }

    fn restart_city(&mut self, from_copy: bool) {
        let fault = if from_copy { Fault::CityRestored } else { Fault::CityFounded };
        for who in 0..3 {
            self.count(fault, who);
        }
        let copy = if from_copy {
            Ok(self.city_copy.clone())
        } else {
            // From the newest cached copy that a desk has.
            let newest = self.desks.iter().max_by_key(|desk| desk.directory.version);
            newest.map_or(Ok(self.city_copy.clone()), |desk| Err(Box::new(desk.directory.clone())))
        };
        self.town.restart(copy);
        self.city_copy = self.town.ledger.clone();
        self.judge.reseeded = true;
        self.judge.lost_a_disk(&self.desks, &self.town);
    }

    fn restore_desk(&mut self, who: usize) {
        self.count(Fault::DeskRestored, who);
        self.desks[who] = Desk { round: None, spoke_to: None, ..self.desk_copies[who].clone() };
        self.judge.forks = true;
        self.judge.lost_a_disk(&self.desks, &self.town);
    }

    fn count(&mut self, fault: Fault, who: usize) {
        let step = self.desks[who].round.as_ref().map(|(round, _)| round.next());
        if let Some(moment) = step.and_then(|step| Moment::of(&step)) {
            self.line.coverage.count(fault, moment);
        } else {
            self.line.coverage.count(fault, Moment::Hello);
        }
    }

    /// The line is good, late messages arrive, and everybody syncs until nothing moves any more.
    fn rest(&mut self) -> Result<(), Broken> {
        while !self.line.late.is_empty() {
            self.line.deliver_late(&mut self.town, &mut self.dice)?;
        }
        self.line.is_bad = false;
        // A re-seed that nobody completes is waited for one hour.
        for _ in 0..6 {
            self.town.now += SignedDuration::from_hours(2);
            for who in 0..3 {
                let mut steps = 0;
                while !self.line.step(&mut self.desks[who], &mut self.town, &mut self.dice)? {
                    steps += 1;
                    self.done.operations += 1;
                    if steps > 5000 {
                        return Err(Broken::Endless);
                    }
                }
                self.judge.after_step(&self.desks, &self.town)?;
            }
        }
        self.judge.at_rest(&self.desks, &self.town)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn promises_hold_for_a_few_seeds() {
        let mut coverage = Coverage::default();
        for seed in 1..=50 {
            match run(seed) {
                Ok(done) => coverage.add(&done.coverage),
                Err(broken) => panic!("seed {seed}: {broken}"),
            }
        }
        assert!(coverage.missing().len() < 20, "hardly anything went wrong:\n{coverage}");
    }

    #[test]
    fn the_same_seed_gives_the_same_run() {
        let (one, other) = (run(5).unwrap(), run(5).unwrap());
        assert_eq!(one.operations, other.operations);
        assert_eq!(one.coverage.to_string(), other.coverage.to_string());
    }
}
