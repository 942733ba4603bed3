"""What the content is made of: one frozen model for each kind of entry. Unknown fields are errors everywhere."""

from helpsite.models.base import Bilingual, Entry, Line, Model, Prose, Script, Terms, Words
from helpsite.models.contacts import Agency, CallSheet, Contact, Courier, Hours, Shop
from helpsite.models.deadlines import Actor, Amount, Beginning, Confidence, Deadline, Source, SourcePart, Unit
from helpsite.models.facts import Facts
from helpsite.models.fields import Ref
from helpsite.models.guidance import Action, Checklist, ChecklistItem, Situation, SituationStep, Step
from helpsite.models.holidays import AddedHoliday, Holidays, StruckHoliday
from helpsite.models.questions import Category, FaqEntry
from helpsite.models.site import About, Feedback, Move, Moved, Notice, Operator, Site
from helpsite.models.tools import Blank, Message, Phrase
from helpsite.models.words import CaseWords, Rung, Search, SearchCases, Sentence, Style, Term
