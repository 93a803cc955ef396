import { describe, expect, it } from 'vitest'
import { analyzeText } from '../src/pattern/analyze-text.js'
import { isHostileSignal } from '../src/pattern/hostile-signals.js'
import { createShippedAnalyzer } from './pattern/shipped-analyzer.js'

/**
 * English sentences that were judged wrongly once, each with what should come of it. A row stands for a way of saying something, not for its
 * words: where a row fails, widen a category or a construction.
 */
const analyzer = createShippedAnalyzer()

function leadsToAct(text: string): boolean {
  return analyzeText(analyzer, text).evidence.some(({ signal, tier }) => tier === 'act' && isHostileSignal(signal))
}

describe('what is said of groups', () => {
  it.each([
    'One of these days I will make every Muslim in this town pay.',
    'I want to wipe every immigrant off the map.',
    "I'm about to go out and hurt some gays.",
    "I can't wait to see all trans people burn.",
    "If I see another immigrant I'm going to knock their teeth out.",
    'We will hunt every last one of these refugees down.',
    'My fist is going to meet the face of the next gay I see.',
    'I would love to put a bullet in a Muslim.',
    "I'm gonna beat the crap out of the first trans person I meet.",
    'Women should be put in their place.',
    'Somebody ought to put all these immigrants down like dogs.',
    "It's about time black people were taught a lesson.",
    'All disabled people ought to be put to sleep.',
    'The world needs fewer gays and more graves.',
    'Immigrants deserve everything bad that happens to them.',
    'Every Muslim belongs behind bars.',
    'Gay people should rot in prison.',
    "Let's get rid of all women in politics.",
    'Black people are a plague on this nation.',
    'Women are nothing without men.',
    'Gays are a disease of society.',
    'Muslims have no brains.',
    'Disabled people contribute nothing.',
    'Immigrants ruin everything they touch.',
    'I have no respect for women.',
    'Nobody likes black people.',
    'There is nothing good about immigrants.',
    "Isn't it obvious that women are worthless?",
    'Who could ever love a disabled person?',
    'If you ask me, women are a waste of oxygen.',
    'I honestly believe black people are subhuman.',
    'To hell with women.',
    'Screw trans people and everyone who supports them.',
    'You people are all the same, immigrants like you only bring trouble.',
    "Women? They're good for one thing only.",
    'My goldfish has a higher IQ than any woman.',
    'A trans person is not a real person.',
    "You can tell it's Muslims by the smell.",
    "I wouldn't let a black person near my house.",
    "Women don't deserve the vote.",
    'Immigrants cannot be trusted with anything.',
    'Every immigrant is a criminal in waiting.',
    "We're being overrun by immigrants.",
    'Jews run everything.',
  ])('goes: %s', (text) => {
    expect(leadsToAct(text)).toBe(true)
  })
})

describe('what is said to a person or of one', () => {
  it.each([
    'Snivelling little creep, your regional director.',
    'What a pathetic little man your head teacher is.',
    'arrogant prick of a surgeon didnt even look up',
    'The chap is a roided-up ape.',
    'Your manager is a pig',
    'That fat pig on reception',
    'Brenda is an idiot',
    'Nigel, you are a disgrace to the human race',
    'Your Josh is a spotty little toad who can barely read',
    'the receptionist is a right miserable old bag',
    'Your bouncer is a gorilla in a suit',
    'whoever does your captions is thick as mince',
    'Get that fat ugly cow off the front desk',
    'She is dumb as a brick and twice as ugly',
    'Your intern can barely spell his own name, the thicko',
    'Trevor is a waste of a uniform',
    'that driver wants shooting',
    'Somebody wants to give your driver a slap',
    'The bloke in the blue van needs his legs breaking',
    "if I see that driver again I'll put him through his own windscreen",
    'That driver wants shooting.',
    'Somebody wants to give your driver a slap.',
    'The bloke in the blue van needs his legs breaking.',
    "Your store manager is going to get what's coming to him, I'll see to that personally.",
    'Send that engineer round again and he leaves on a stretcher.',
    'Give me five minutes alone with whoever signed this letter.',
    'I swear I will drag that receptionist over the counter by her hair.',
    'You touch my car again and I break your fingers.',
    "I'm coming for you, Darren.",
    "Come near my kids again and you're dead.",
    "We're going to make an example of your branch manager.",
    'I will put your windows through tonight.',
    'Expect a brick through the shop window.',
    "I'd love to smash his smug face in.",
    'You lot need a good hiding.',
    'I hope your kids get leukaemia.',
    'Hope you choke on your bonus.',
    "I'd pay good money to watch you drown.",
    "The sooner you're dead the better.",
    "Shame the crash didn't finish him off.",
    'May you rot, every one of you in that office.',
    "Can't wait for you to snuff it.",
    "Wouldn't cry if your CEO got hit by a train.",
    'You should do the world a favour and top yourself.',
    'Have you thought about walking into the sea?',
    'No one would notice if you stopped breathing.',
    'Why are you still alive?',
    "There's bleach under the sink, drink up.",
    'Nice tits on the girl at the till.',
    "I'd pay extra if the waitress served it naked.",
    'Bet the new girl on reception is a dirty little thing in bed.',
    "I know your wife's name, I know her car, I know her gym.",
    "I've been sitting in my car outside your house for an hour.",
    'I watched you through your window last night.',
    "I've got all your photos saved, even the ones you deleted.",
    'You can block this account but I have twenty more.',
    "I'll be messaging you every single day until you quit.",
    'Everyone go and message this girl and tell her what you think.',
    "Here's her Facebook, let her have it.",
    'He lives at 14 Elm Road, pay him a visit.',
    'You are the help, so help.',
    'The woman on the desk is a vile old hag.',
    'Your agent has the brain of a gnat.',
    'Is your manager always this stupid or was today special?',
    'The kid serving us was thicker than the milkshake.',
    'What a clown of a referee you hired.',
    'Your CEO is a greedy pig.',
    'You sound like a right moron, Steve.',
    '@dave99 shut up you spotty virgin',
    "Go back to your mum's basement you sad loser",
    'You must be the dumbest person on this page',
    'You clearly have the reading age of a toddler.',
  ])('goes: %s', (text) => {
    expect(leadsToAct(text)).toBe(true)
  })
})

describe('threats that name no deed', () => {
  it.each([
    'I hope your whole team catches something incurable.',
    "I'd watch your step if I were you, Karen.",
    "Your daughter walks home past my house every day, doesn't she?",
    'It would be terrible if something happened to that lovely shop of yours.',
    'I know people who could pay you a visit.',
    'Accidents happen all the time on that road, be careful driving home.',
    "Keep pushing me and you'll find out what I'm capable of.",
    "I've got your address from the invoice, see you soon.",
    "My mates and I are coming down tonight, hope you've got good security.",
    "I've got nothing left to lose and I know where your office is.",
    'Lovely family photos on your profile. Would be a shame.',
    "You can't hide behind a screen forever.",
    'Better start looking over your shoulder, love.',
  ])('goes: %s', (text) => {
    expect(leadsToAct(text)).toBe(true)
  })
})

describe('reports, companies, things, counter-speech and figures of speech', () => {
  it.each([
    'If you feel like killing yourself, please talk to somebody.',
    'If anyone feels like ending it all, here is the number of the Samaritans.',
    'These sofas are ugly, burn them all.',
    'Somebody is going to get hurt here if you do not fix that step.',
    "Somebody's gran is going to break her neck on those stairs.",
    'Your Indian curry is disgusting.',
    "I can't stand gay bars.",
    'Your phone is horrible.',
    'Immigrants are neither lazy nor stupid.',
    'No one should be allowed to hurt women.',
    'Women are often treated like trash by their bosses.',
    'I hate how women are treated in this company.',
    'I wish people would stop hating immigrants.',
    'Muslims are the victims of terrible crimes.',
    'We were driven out of our flat because we are gay.',
    'Who could ever hurt a refugee child?',
    'Refugees deserve everything we can give them.',
    'He threatened to break my legs if I left a bad review.',
    'Your doorman said he would slit my throat.',
    'My ex keeps telling me he knows where I live, what can I do?',
    'Somebody wrote that the driver should be shot, please take it down.',
    'I will drag your manager through the courts.',
    "I'm going to kill for that recipe.",
    'My boss will kill me if this parcel is late.',
    'Your brakes failed and I could have died.',
    'Accidents happen, no hard feelings, the replacement came quickly.',
    "See you tonight at the show, can't wait to meet you in person!",
    'Stay safe everyone, the roads are icy after dark.',
    'I know where your shop is, but what time do you close?',
    'Nice house you built in the showroom, lovely windows.',
    'What an idiot I am, it was in the other bag.',
    'This idiot forgot her own password again, silly me.',
    'That absolute bastard of a wardrobe took nine hours.',
    'Damn printer can burn in hell.',
    'You greedy bastards raised the price again.',
    'You lot are clowns, cancel my contract.',
    'Your company deserves to go under.',
    'I hope your bank rots.',
    'Rot in hell, parking machine.',
    'Leave the waitress alone, she made one mistake.',
    'Calling her a stupid cow says more about you than about her.',
    'Telling people to jump off a bridge is never funny.',
    'I felt like jumping off a bridge after that bill, no joke.',
    'She was called a fat cow by your cashier.',
    "Don't you dare call my son an idiot.",
    'The surgeon was arrogant and never looked up.',
    'Your receptionist was rude, lazy and unhelpful.',
    'The driver is not a creep, he helped my nan.',
    'My nan says your chef is a genius and a monster with a knife.',
    'Bring a knife, the crust is hard.',
    'The knife in the back for nurses is this pay deal.',
    'Is there a bridge near the hotel?',
    'The rope broke and my kid fell, this is dangerous.',
    'I have no rifle and no grudge against your bank.',
    'We will never forget what you did for our daughter.',
    "I've seen your car insurance offer, is it still on?",
    'Found your page on Facebook, what is your address?',
    'I work from home and the internet has been down for days, nobody answers the inbox.',
  ])('stays: %s', (text) => {
    expect(leadsToAct(text)).toBe(false)
  })
})

describe('signs of different things', () => {
  it.each([
    'Hope he gets what my mum got, six months of chemo and a funeral.',
    "One night you'll be locking up on your own.",
  ])('send to a person: %s', (text) => {
    const hostile = analyzeText(analyzer, text).evidence.filter(({ signal }) => isHostileSignal(signal))
    expect(leadsToAct(text)).toBe(false)
    expect(Math.max(...hostile.map(({ weight }) => weight))).toBeGreaterThanOrEqual(0.4)
  })
})
