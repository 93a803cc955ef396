import { describe, expect, it } from 'vitest'
import { analyzeText } from '../src/pattern/analyze-text.js'
import { isHostileSignal } from '../src/pattern/hostile-signals.js'
import type { Evidence } from '../src/signals/signal.js'
import { leadsToAct } from './pattern/leads-to-act.js'
import { createShippedAnalyzer } from './pattern/shipped-analyzer.js'

/**
 * English sentences that were judged wrongly once, each with what should come of it. A row stands for a way of saying something, not for its
 * words: where a row fails, widen a category or a construction.
 */
const analyzer = createShippedAnalyzer()

function strongest(evidence: readonly Evidence[], signal: string): number {
  return Math.max(0, ...evidence.filter((found) => found.signal === signal).map(({ weight }) => weight))
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
    expect(leadsToAct(analyzer, text)).toBe(true)
  })
})

describe('what is said to a person or of one', () => {
  it.each([
    "oh very witty. who's typing this, some fat greasy halfwit on minimum wage?",
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
    "I'll be messaging you every single day until you quit.",
    'Everyone go and message this girl and tell her what you think.',
    "Here's her Facebook, let her have it.",
    'He lives at 14 Elm Road, pay him a visit.',
    'You are the help, so help.',
    'The woman on the desk is a vile old hag.',
    'Your agent has the brain of a gnat.',
    'Is your manager always this stupid or was today special?',
    'What a clown of a referee you hired.',
    'Your CEO is a greedy pig.',
    'You sound like a right moron, Steve.',
    '@dave99 shut up you spotty virgin',
    "Go back to your mum's basement you sad loser",
    'You must be the dumbest person on this page',
    'You clearly have the reading age of a toddler.',
  ])('goes: %s', (text) => {
    expect(leadsToAct(analyzer, text)).toBe(true)
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
    expect(leadsToAct(analyzer, text)).toBe(true)
  })
})

describe('reports, companies, things, counter-speech and figures of speech', () => {
  it.each([
    'Douche?',
    'savages',
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
    expect(leadsToAct(analyzer, text)).toBe(false)
  })
})

describe('signs of different things', () => {
  it.each([
    'Hope he gets what my mum got, six months of chemo and a funeral.',
    'The kid serving us was thicker than the milkshake.',
    'His ex told me all about his little problem downstairs.',
  ])('send to a person: %s', (text) => {
    const hostile = analyzeText(analyzer, text).evidence.filter(({ signal }) => isHostileSignal(signal))
    expect(leadsToAct(analyzer, text)).toBe(false)
    expect(Math.max(...hostile.map(({ weight }) => weight))).toBeGreaterThanOrEqual(0.4)
  })
})

describe('what is threatened, wished and looked down on without a plain word', () => {
  it.each([
    "One night you'll be locking up on your own.",
    "Don't think the police can get to you faster than I can.",
    'You can block this account but I have twenty more.',
    "Your daughter gets the 8.15 bus doesn't she. Lovely girl. Be a shame.",
    'People who treat customers like this tend to have bad luck on the way home.',
    "I'd check your brakes before you drive home tonight if I were you, Marcus.",
    "There's a lot of dark alleys between your salon and the station.",
    "Keep it up and you'll find out what happened to the last manager who crossed me.",
    "My cousin just got out and he's very interested in meeting your branch manager.",
    'Hope your insurance covers fire.',
    "You close at ten. It's dark at ten.",
    "I've got your rota, I've got your reg, and I've got all the time in the world.",
    "You won't always have that security guard standing next to you.",
    "One day you'll turn round and I'll be standing there.",
    'It would be terrible if something happened to those horses of yours.',
    "Third bouquet this week and still not a word. You'll have to speak to me sooner or later, Anika.",
    'I took the same tram as you again today. You wore your hair up. I prefer it down.',
    'Stop hiding behind your colleagues and come out for that drink you owe me.',
    'She bends over that counter on purpose and we all know it.',
    "I'd give five stars if the brunette threw in a lap dance.",
    "Whoever's doing the weather tonight clearly wasn't wearing a bra, thank you lord.",
    "Mm those lips weren't made for taking orders, sweetheart.",
    "Everyone knows Trisha from accounts only got the job because she's sleeping with the owner.",
    'This is Gemma who refused my refund. Make her famous, lads.',
    "Post her picture everywhere so she can't get served in this town again.",
    "I've made twelve accounts and I'll make twelve more, you're going to answer me Kirsty.",
    "Her kid goes to St Anne's, maybe the other parents should know what mum's like.",
    "There's a bridge near your office. Just saying.",
    "If I had your face and your job I'd have ended it years ago.",
    'You could stop being a burden to everyone tonight, you know how.',
    "Do your kids a favour and don't come home from work today.",
    "Rope's on offer in aisle six, treat yourself.",
    'Nobody would come to your funeral mate, find out for us.',
    'The kindest thing you could do for your family is disappear for good.',
    "Some people just aren't meant to be alive and you're exhibit A.",
    "Go on then, jump. We'll film it.",
    'May your next flight be your last.',
    "I'll bring the champagne to your funeral.",
    'Praying for a lorry to find you on the ring road.',
    "Can't wait to read your name in the obituaries.",
    "Here's hoping the tumour wins.",
    "If there's any justice you'll choke on your Christmas dinner.",
    "The sooner you're six feet under the better for this town.",
    'Whoever fired him should have fired at him.',
    'May you and everyone you love rot from the inside.',
    "I hope it's malignant.",
    'People who work in call centres are there because they failed at everything else.',
    'Imagine growing up to be a bus driver, your parents must be thrilled.',
    'Why would I take advice from someone who scans beans for a living?',
    'Know your place and fetch me someone who finished school.',
    "You're a glorified coat hanger, stop talking to adults.",
    "If you could think you wouldn't be wearing that name badge.",
    'Shop girls should be seen and not heard.',
    'Customers like you are the reason we need an intelligence test before people can vote.',
    'Only a loser ends up mopping floors at fifty.',
    'Funny how the thefts started once that family from the camp moved in.',
    "Put a woman in the driver's seat and watch what happens to the schedule.",
    'My dog has a better work ethic than the lot they ship in from over there.',
    'You can take the girl out of the trailer park...',
    "He doesn't even look like he's from here, does he speak English or just grunt?",
    'I want a real British engineer, not whatever that was.',
    "That's what you get when you hire by pronouns instead of brains.",
    "The bravest thing you'll ever do is stop existing, Colin.",
    "Be a hero for once and don't wake up tomorrow.",
    'How about you leave this world a bit cleaner by leaving it.',
    "If my life was as empty as yours I'd have topped myself by now.",
    "Nobody's ever going to love you so why carry on.",
    "Your mum should've swallowed you, fix her mistake.",
    'Hope your parachute stays packed.',
    'Wish the doctor had dropped you harder.',
    "I'd pay good money to watch your house burn with you in it.",
    'May your heart give out on the stairs.',
    "Fingers crossed you don't make it to retirement.",
    'One less of you on the road would be a blessing.',
    'I pray your brakes fail on a hill.',
    "When you finally croak I'm throwing a street party.",
    "Karma's going to put you in a box.",
    'I know which gym you go to, Lauren. See you Thursday.',
    "You've got till Friday or my brothers come down.",
    "We'll see how brave you are without the counter between us.",
    "I never forget a face, and I've got yours saved.",
    'Last fella who hung up on me needed a new jaw.',
    'You look so peaceful when you sleep with the curtains open.',
    "Blocked again? I'll just wait by your bus stop.",
    "My phone's full of photos of you on your break.",
    'Answer your DMs or I tell your husband about Blackpool.',
    "I'd let that barista froth my milk any day.",
    'She can scan my barcode, wink wink.',
    'Does the carpet match the curtains on your new redhead?',
    'With a chest like that who needs customer service skills.',
    'Tell your intern to wear the short skirt again.',
    'Whoever put that whale in leggings on your poster wants shooting.',
    'That receptionist has a face like a bag of spanners.',
    "Everyone go and review bomb his wife's bakery.",
    'Ask your deputy manager why her kids got taken off her.',
    'My taxes pay your wages so bow and scrape.',
    "I've scraped cleverer things off my shoe than your supervisor.",
    "You'd struggle to run a bath, never mind a branch.",
    'Trust a woman to mess up a spreadsheet.',
    'Nobody with half a brain shops with you lot or works for you.',
    'You reply like someone who eats crayons.',
    'Typical customer comment from someone still living with his mum.',
    'There goes the neighbourhood, another halal butcher.',
    "Give them a job and they'll bring the whole village.",
    "Blind people shouldn't be allowed in galleries, what's the point.",
    'The tills were quicker before they brought in the foreigners.',
    'Old people should hand back their licences and die quietly.',
    'Autistic kids belong at home, not in restaurants.',
  ])('%s', (text) => {
    expect(leadsToAct(analyzer, text)).toBe(true)
  })
})

describe('distress is cared for, never taken for an order', () => {
  it.each([
    'I feel like ending it all, you took my last money.',
    'I feel like ending it all.',
    'I just want to end it all because of this debt.',
    "I'm tempted to end it all.",
    "I'm ending it all tonight.",
    'Thinking of ending it all.',
    'My 14-year-old son talks about killing himself because of your app.',
    "I'm going to jump off a bridge if you cut my power.",
    "I'm going to do something stupid if you cut me off.",
    'Do you want me to kill myself, is that it?',
  ])('%s', (text) => {
    const { evidence } = analyzeText(analyzer, text)
    expect(strongest(evidence, 'self_harm_risk')).toBeGreaterThanOrEqual(0.5)
    expect(leadsToAct(analyzer, text)).toBe(false)
  })
})

describe('harm to a reputation, to things, by words of others, and words that only look like it', () => {
  it.each([
    "I'm going to destroy you in my review.",
    "I'm going to kill you on Google reviews.",
    "I know where your office is and I'll come in person to get my refund.",
    'This phone should die in a fire.',
    'The app can go jump off a cliff.',
    "Women can't drive, lol, that's what your ad says and it's disgusting.",
    "Women belong in the kitchen, that's what your poster says and it is unacceptable.",
    'Go back to school, your spelling is awful.',
    "I'll be under the next one too, save my seat",
    'do a flip',
    "There's a spoon on the table",
    'There is a tool on the desk',
    'I stood outside head office for an hour',
    "He's lost four baby teeth while we've been waiting for you",
    'You lot paid architects. A pigeon paces it out.',
    'minus ELEVEN',
    'Put down some poison',
    'Does the 20 mm gravel come in the small bag',
    'goole evening',
    'goole luck',
    'My colleague in Troon',
    'Your debt collectors drove my brother to suicide.',
  ])('stays: %s', (text) => {
    expect(leadsToAct(analyzer, text)).toBe(false)
  })

  it.each([
    'I think you should end it all.',
    'why not end it all mate',
    'I want you to end it all.',
    'You should die in a fire.',
    'I will kill you.',
    'I stood outside your house for an hour',
    'Your manager? A pigeon.',
    'jump off the roof, do a flip',
    'drink some poison',
  ])('goes: %s', (text) => {
    expect(leadsToAct(analyzer, text)).toBe(true)
  })
})

describe('what is seen beside abuse', () => {
  it.each([
    ['injury', 'The brakes failed and I ended up in hospital.'],
    ['injury', 'The ladder gave way and I fell.'],
    ['injury', 'I slipped on your wet floor and broke my wrist.'],
    ['injury', 'The battery is swelling and getting really hot.'],
    ['bereavement', 'Your debt collectors drove my brother to suicide.'],
    ['bereavement', 'My husband killed himself because of your letters.'],
    ['bereavement', 'I had a miscarriage after eating your cheese.'],
    ['staff_misconduct', 'Your plumber made sexual comments to my daughter.'],
    ['staff_misconduct', 'One of your employees posts racist stuff'],
    ['staff_misconduct', "your bouncer said 'no blacks tonight'"],
    ['breach', "I can see other people's orders when I log in!"],
    ['complaint', 'Prices are way too expensive'],
    ['complaint', 'Love waiting three weeks for a parcel'],
    ['complaint', 'How can you post this today of all days?'],
    ['complaint', 'Disgusting post, delete this.'],
  ])('%s: %s', (signal, text) => {
    const { evidence } = analyzeText(analyzer, text)
    expect(strongest(evidence, signal)).toBeGreaterThanOrEqual(0.5)
    expect(leadsToAct(analyzer, text)).toBe(false)
  })

  it.each([
    ['staff_misconduct', 'My ex called me a fat pig and your lovely staff cheered me up.'],
    ['staff_misconduct', 'Our manager said thank you.'],
    ['injury', 'I slipped on your Instagram and fell in love with the dress'],
    ['injury', 'The battery is not hot at all.'],
    ['injury', 'The ladder is solid.'],
    ['breach', 'I can see my orders when I log in.'],
    ['complaint', 'This ad is lovely.'],
    ['complaint', 'Only five minutes in the queue, well done.'],
    ['self_harm_risk', "I'm going to do something stupid and buy three of them."],
  ])('no %s: %s', (signal, text) => {
    expect(strongest(analyzeText(analyzer, text).evidence, signal)).toBeLessThan(0.5)
  })
})
